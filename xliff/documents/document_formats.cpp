// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "xliff/documents/document_format.h"

namespace weerga {
namespace {

constexpr std::array<DocumentFormat, 0> kFormats{};

}  // namespace

std::span<const DocumentFormat> document_formats() { return kFormats; }

const DocumentFormat* document_format(std::string_view key) {
  const auto formats = document_formats();
  const auto found = std::ranges::find(formats, key, &DocumentFormat::key);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace weerga
