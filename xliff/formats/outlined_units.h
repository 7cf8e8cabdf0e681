// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "xliff/formats/unit_stream.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/model/document.h"

namespace weerga {

/// Reads streamed units of any version whole. Hands out each as it ends; false stops the reading.
class OutlinedUnits : public UnitTokens {
 public:
  using Take = std::function<bool(Unit&& unit, const XliffLevels& levels)>;
  explicit OutlinedUnits(Take take) : take_(std::move(take)), outline_({}) {}

  void begin(const XmlScanner& scanner, std::string_view window, const XliffLevels& levels) override;
  bool take(const XmlScanner& scanner, XmlToken token, const XliffLevels& levels) override;
  [[nodiscard]] bool looks_back() const override { return true; }
  void moved(std::string_view window, std::size_t dropped) override { outline_.moved(window, dropped); }

 private:
  Take take_;
  XmlOutline outline_;
};

}  // namespace weerga
