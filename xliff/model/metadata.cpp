// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/metadata.h"

#include <string>

namespace weerga {

std::string_view metadata_value(const Metadata& metadata, std::string_view category, std::string_view type) {
  const auto values = metadata.find(std::string(category));
  if (values == metadata.end()) return {};
  const auto value = values->second.find(std::string(type));
  return value == values->second.end() ? std::string_view() : std::string_view(value->second);
}

void set_metadata_value(Metadata& metadata, std::string_view category, std::string_view type, std::string_view value) {
  if (!value.empty()) {
    metadata[std::string(category)][std::string(type)] = value;
    return;
  }
  const auto values = metadata.find(std::string(category));
  if (values == metadata.end()) return;
  values->second.erase(std::string(type));
  if (values->second.empty()) metadata.erase(values);
}

}  // namespace weerga
