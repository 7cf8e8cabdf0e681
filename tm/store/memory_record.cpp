// SPDX-License-Identifier: Apache-2.0
#include "tm/store/memory_record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "tm/store/checksum.h"

namespace weerga {
namespace {

using TextField = std::pair<std::string_view, std::string MemoryEntry::*>;
constexpr std::array<TextField, 10> kTextFields{{{"letter", &MemoryEntry::letter},
                                                 {"id", &MemoryEntry::id},
                                                 {"source", &MemoryEntry::source},
                                                 {"target", &MemoryEntry::target},
                                                 {"dossier", &MemoryEntry::dossier},
                                                 {"author", &MemoryEntry::author},
                                                 {"date", &MemoryEntry::date},
                                                 {"previous", &MemoryEntry::previous_source},
                                                 {"next", &MemoryEntry::next_source},
                                                 {"origin", &MemoryEntry::origin}}};

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char byte : text) {
    if (byte == '\\') {
      result += "\\\\";
    } else if (byte == '\n') {
      result += "\\n";
    } else {
      result += byte;
    }
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (text[place] != '\\' || place + 1 == text.size()) {
      result += text[place];
    } else {
      result += text[++place] == 'n' ? '\n' : text[place];
    }
  }
  return result;
}

void append_line(std::string& payload, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!payload.empty()) payload += '\n';
  ((payload += name) += ' ') += value;
}

template <class Number>
bool read_number(std::string_view text, Number& number, int base = 10) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return problem == std::errc{} && end == text.data() + text.size();
}

bool read_field(std::string_view name, std::string_view value, MemoryRecord& record) {
  const auto* const field = std::ranges::find(kTextFields, name, &TextField::first);
  if (field != kTextFields.end()) {
    record.entry.*(field->second) = unescaped(value);
    return true;
  }
  if (name == "state") {
    const auto state = state_of(value);
    record.entry.state = state.value_or(State::translated);
    return state.has_value();
  }
  if (name == "penalty") return read_number(value, record.entry.penalty);
  if (name == "codes") return read_number(value, record.entry.codes);
  if (name == "was") return read_number(value, record.replaced, 16);
  return true;  // of a later version
}

}  // namespace

std::string payload_of(const MemoryRecord& record) {
  std::string payload = record.action == MemoryRecord::Action::put ? "put" : "remove";
  for (const auto& [name, field] : kTextFields) append_line(payload, name, escaped(record.entry.*field));
  if (record.replaced != 0) append_line(payload, "was", hex_of(record.replaced));
  if (record.action == MemoryRecord::Action::remove) return payload;
  append_line(payload, "state", to_string(record.entry.state));
  if (record.entry.penalty != 0) append_line(payload, "penalty", std::to_string(record.entry.penalty));
  if (record.entry.codes != 0) append_line(payload, "codes", std::to_string(record.entry.codes));
  return payload;
}

std::optional<MemoryRecord> memory_record_of(std::string_view payload) {
  MemoryRecord record;
  const std::size_t first_end = std::min(payload.find('\n'), payload.size());
  const std::string_view action = payload.substr(0, first_end);
  if (action != "put" && action != "remove") return std::nullopt;
  if (action == "remove") record.action = MemoryRecord::Action::remove;
  payload.remove_prefix(first_end);
  while (!payload.empty()) {
    payload.remove_prefix(1);
    const std::string_view line = payload.substr(0, payload.find('\n'));
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view value = space < line.size() ? line.substr(space + 1) : std::string_view{};
    if (!read_field(line.substr(0, space), value, record)) return std::nullopt;
    payload.remove_prefix(line.size());
  }
  if (record.entry.letter.empty() || record.entry.id.empty()) return std::nullopt;
  if (record.action == MemoryRecord::Action::remove) {
    // What is removed has no progress, whatever the record says.
    const MemoryEntry none;
    record.entry.state = none.state;
    record.entry.penalty = none.penalty;
    record.entry.codes = none.codes;
  }
  return record;
}

}  // namespace weerga
