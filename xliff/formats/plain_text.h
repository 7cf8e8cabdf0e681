// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "xliff/formats/xml_scanner.h"

namespace weerga {

/// Keeps the texts that differ from how they are written; all others are views of the scanned document.
class PlainTexts {
 public:
  explicit PlainTexts(std::deque<std::string>& kept) : kept_(kept) {}

  std::string_view kept(std::string text) { return kept_.emplace_back(std::move(text)); }
  /// The value of an attribute of the element that starts; "" if it is absent.
  std::string_view attribute(const XmlScanner& scanner, std::string_view local);

 private:
  std::deque<std::string>& kept_;
};

/// A text that comes in pieces: a view as long as one piece is all, and reads as it is written.
class GatheredText {
 public:
  explicit GatheredText(PlainTexts& texts) : texts_(texts) {}

  void begin();
  /// Adds what a text or CDATA token holds.
  void add(const XmlScanner& scanner, XmlToken token);
  /// Adds the character that a <cp> stands for.
  void add_character(std::string_view hex);
  /// All of it.
  std::string_view end();

 private:
  /// The pieces that came before, for adding to them.
  std::string& pieces();

  PlainTexts& texts_;
  std::string_view view_;
  std::string pieces_;
  bool in_pieces_ = false;
};

}  // namespace weerga
