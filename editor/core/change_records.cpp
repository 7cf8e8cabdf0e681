// SPDX-License-Identifier: Apache-2.0
#include "editor/core/change_records.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "editor/core/edit_text.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kKinds = "poc";  ///< by CodeKind
constexpr std::size_t kMostRecords = 1000;

std::string category(const Segment& segment, std::size_t number) {
  return "weerga change " + segment.id + " " + std::to_string(number);
}

std::string written(const std::vector<ChangeRecord::CodePlace>& codes) {
  std::string line;
  for (const ChangeRecord::CodePlace& code : codes) {
    line += line.empty() ? "" : " ";
    line += std::to_string(code.position) + kKinds[static_cast<std::size_t>(code.kind)] + code.id;
  }
  return line;
}

/// "12o1 15c1": places in `text`; what is none is left out.
std::vector<ChangeRecord::CodePlace> code_places(std::string_view line, std::string_view text) {
  std::vector<ChangeRecord::CodePlace> codes;
  while (!line.empty()) {
    const std::string_view item = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(item.size() + 1, line.size()));
    ChangeRecord::CodePlace code;
    const char* const end = item.data() + item.size();
    const char* const kind = std::from_chars(item.data(), end, code.position).ptr;
    if (kind == item.data() || kind == end || code.position > text.size()) continue;
    const std::size_t number = kKinds.find(*kind);
    if (number == std::string_view::npos || !is_boundary(text, code.position)) continue;
    code.kind = static_cast<CodeKind>(number);
    code.id.assign(kind + 1, end);
    codes.push_back(std::move(code));
  }
  std::ranges::stable_sort(codes, {}, &ChangeRecord::CodePlace::position);
  return codes;
}

ChangeRecord record_in(const std::map<std::string, std::string>& values) {
  const auto value = [&](const char* type) {
    const auto found = values.find(type);
    return found == values.end() ? std::string() : found->second;
  };
  ChangeRecord record{.text = value("before"),
                      .state = state_of(value("state")).value_or(State::initial),
                      .sub_state = value("sub-state"),
                      .author = value("author"),
                      .time = value("time")};
  record.codes = code_places(value("codes"), record.text);
  return record;
}

std::map<std::string, std::string> values_of(const ChangeRecord& record) {
  std::map<std::string, std::string> values{{"before", record.text}, {"state", std::string(to_string(record.state))}};
  const std::string codes = written(record.codes);
  for (const auto& [type, value] : {std::pair<const char*, const std::string&>{"author", record.author},
                                    {"time", record.time},
                                    {"sub-state", record.sub_state},
                                    {"codes", codes}}) {
    if (!value.empty()) values[type] = value;
  }
  return values;
}

/// Where byte `place` of `now` was in `before`.
std::size_t place_before(std::string_view before, std::string_view now, std::size_t place) {
  const TextDifference change = difference_of(before, now);
  const std::size_t changed_end = change.removed.begin + change.inserted.size();
  if (place <= change.removed.begin) return place;
  if (place < changed_end) return change.removed.begin;
  return place - changed_end + change.removed.end;
}

ChangeRecord cut(const ChangeRecord& record, ByteRange range) {
  ChangeRecord part = record;
  part.text = std::string(range.of(record.text));
  part.codes.clear();
  for (ChangeRecord::CodePlace code : record.codes) {
    const bool first = range.begin == 0 && range.end != record.text.size();
    const bool inside = first ? code.position <= range.end : code.position > range.begin || range.begin == 0;
    if (!inside || code.position > range.end) continue;
    code.position -= range.begin;
    part.codes.push_back(std::move(code));
  }
  return part;
}

ChangeRecord joined(ChangeRecord record, const ChangeRecord& tail, const std::string& between) {
  const std::size_t offset = record.text.size() + between.size();
  record.text += between + tail.text;
  for (ChangeRecord::CodePlace code : tail.codes) {
    code.position += offset;
    record.codes.push_back(std::move(code));
  }
  if (tail.state < record.state) {
    record.state = tail.state;
    record.sub_state = tail.sub_state;
  }
  if (record.author.empty()) record.author = tail.author;
  if (record.time.empty()) record.time = tail.time;
  return record;
}

}  // namespace

std::vector<ChangeRecord> change_records(const Metadata& metadata, const Segment& segment) {
  std::vector<ChangeRecord> records;
  for (std::size_t number = 1; number <= kMostRecords; ++number) {
    const auto found = metadata.find(category(segment, number));
    if (found == metadata.end()) break;
    records.push_back(record_in(found->second));
  }
  return records;
}

void set_change_records(Metadata& metadata, const Segment& segment, const std::vector<ChangeRecord>& records) {
  for (std::size_t number = 1; metadata.erase(category(segment, number)) > 0; ++number) {
  }
  for (std::size_t index = 0; index < records.size(); ++index)
    metadata[category(segment, index + 1)] = values_of(records[index]);
}

ChangeRecord record_of(const Segment& segment) {
  ChangeRecord record{.state = segment.state, .sub_state = segment.sub_state};
  if (!segment.target) return record;
  record.text = segment.target->text;
  for (const InlineCode& code : segment.target->codes) record.codes.push_back({code.position, code.kind, code.id});
  return record;
}

TaggedText target_of(const ChangeRecord& record, const Segment& segment) {
  TaggedText target(record.text);
  for (const ChangeRecord::CodePlace& place : record.codes) {
    const auto known = [&](const InlineCode& code) { return code.kind == place.kind && code.id == place.id; };
    const auto take = [&](const std::vector<InlineCode>& codes) {
      const auto found = std::ranges::find_if(codes, known);
      if (found == codes.end()) return false;
      InlineCode code = *found;
      code.position = place.position;
      target.add(std::move(code));
      return true;
    };
    if (segment.target && take(segment.target->codes)) continue;
    take(segment.source.codes);
  }
  return target;
}

void split_change_records(Metadata& metadata, const Segment& whole, const Segment& second, std::size_t place) {
  std::vector<ChangeRecord> records = change_records(metadata, whole);
  if (records.empty() || !whole.target) return;
  std::vector<ChangeRecord> tails;
  for (ChangeRecord& record : records) {
    const std::size_t at = place_before(record.text, whole.target->text, place);
    tails.push_back(cut(record, {at, record.text.size()}));
    record = cut(record, {0, at});
  }
  set_change_records(metadata, whole, records);
  set_change_records(metadata, second, tails);
}

void join_change_records(Metadata& metadata, const Segment& first, const Segment& second, const std::string& between) {
  std::vector<ChangeRecord> heads = change_records(metadata, first);
  std::vector<ChangeRecord> tails = change_records(metadata, second);
  // From the newest back; the older ones of the longer list meet the oldest of the shorter.
  const std::size_t count = std::max(heads.size(), tails.size());
  if (heads.empty() && count > 0) heads.push_back(record_of(first));
  if (tails.empty() && count > 0) tails.push_back(record_of(second));
  std::vector<ChangeRecord> records(count);
  for (std::size_t back = 0; back < count; ++back) {
    const ChangeRecord& head = heads[heads.size() - 1 - std::min(back, heads.size() - 1)];
    const ChangeRecord& tail = tails[tails.size() - 1 - std::min(back, tails.size() - 1)];
    const bool glue = !head.text.empty() && !tail.text.empty();
    records[count - 1 - back] = joined(head, tail, glue ? between : std::string());
  }
  set_change_records(metadata, second, {});
  set_change_records(metadata, first, records);
}

}  // namespace weerga
