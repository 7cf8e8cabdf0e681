// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/plain_metadata.h"

#include <algorithm>
#include <span>

namespace weerga {

void PlainMetadata::begin(const XmlScanner& scanner, std::vector<PlainValue>& values) {
  values_ = &values;
  before_ = values.size();
  depth_ = scanner.depth();
  in_group_ = false;
}

bool PlainMetadata::take(const XmlScanner& scanner, XmlToken token) {
  const std::size_t inside = scanner.depth() - depth_;
  if (token == XmlToken::end) {
    if (inside == 0) return false;
    if (in_group_ && inside == 1) end_group();
    if (in_group_ && inside == 2) end_value();
  } else if (token == XmlToken::start) {
    if (inside == 1) begin_group(scanner);
    if (in_group_ && inside == 2) begin_value(scanner);
  } else if (in_group_ && inside >= 2 && (token == XmlToken::text || token == XmlToken::cdata)) {
    gathered_.add(scanner, token);
  }
  return true;
}

void PlainMetadata::begin_group(const XmlScanner& scanner) {
  const bool first = values_->size() == before_;
  in_group_ = first && scanner.attributes().size() == 1 && texts_.attribute(scanner, "category") == category_;
}

void PlainMetadata::begin_value(const XmlScanner& scanner) {
  const bool plain =
      scanner.space() == XmlSpace::metadata && scanner.local_name() == "meta" && scanner.attributes().size() == 1;
  type_ = plain ? texts_.attribute(scanner, "type") : std::string_view();
  gathered_.begin();
  if (!plain) leave_group();
}

void PlainMetadata::end_value() { values_->push_back({type_, gathered_.end()}); }

void PlainMetadata::end_group() {
  const auto read = std::span(*values_).subspan(before_);
  if (!std::ranges::is_sorted(read, {}, &PlainValue::type)) std::ranges::sort(read, {}, &PlainValue::type);
  if (std::ranges::adjacent_find(read, {}, &PlainValue::type) != read.end()) leave_group();
  in_group_ = false;
}

/// The group says more than types and values.
void PlainMetadata::leave_group() {
  values_->resize(before_);
  in_group_ = false;
}

}  // namespace weerga
