// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weerga {
namespace {

constexpr std::string_view kOwnPrefix = "xliff12:";

template <typename Value, std::size_t N>
std::optional<Value> found_in(const std::array<std::pair<std::string_view, Value>, N>& table, std::string_view name) {
  const auto* found = std::ranges::find(table, name, &std::pair<std::string_view, Value>::first);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

constexpr std::array<std::pair<std::string_view, State>, 10> kStates{{{"new", State::initial},
                                                                      {"needs-translation", State::initial},
                                                                      {"needs-adaptation", State::initial},
                                                                      {"needs-l10n", State::initial},
                                                                      {"needs-review-translation", State::translated},
                                                                      {"needs-review-adaptation", State::translated},
                                                                      {"needs-review-l10n", State::translated},
                                                                      {"translated", State::translated},
                                                                      {"signed-off", State::reviewed},
                                                                      {"final", State::final}}};
constexpr std::array<std::string_view, 4> kWritten{"needs-translation", "translated", "signed-off", "final"};

constexpr std::array<std::pair<std::string_view, State>, 7> kTrados{{{"Unspecified", State::initial},
                                                                     {"Draft", State::initial},
                                                                     {"RejectedTranslation", State::initial},
                                                                     {"Translated", State::translated},
                                                                     {"RejectedSignOff", State::translated},
                                                                     {"ApprovedTranslation", State::reviewed},
                                                                     {"ApprovedSignOff", State::final}}};
constexpr std::array<std::string_view, 4> kTradosWritten{"Draft", "Translated", "ApprovedTranslation",
                                                         "ApprovedSignOff"};

constexpr std::array<std::pair<std::string_view, State>, 4> kMemoq{{{"ManuallyConfirmed", State::translated},
                                                                    {"Confirmed", State::translated},
                                                                    {"Reviewer1Confirmed", State::reviewed},
                                                                    {"Proofread", State::final}}};
constexpr std::array<std::string_view, 4> kMemoqWritten{"PartiallyEdited", "ManuallyConfirmed", "Reviewer1Confirmed",
                                                        "Proofread"};

struct CodeType {
  std::string_view ctype;
  std::string_view type;
  std::string_view sub_type;
};
constexpr std::array<CodeType, 6> kTypes{{{"bold", "fmt", "xlf:b"},
                                          {"italic", "fmt", "xlf:i"},
                                          {"underlined", "fmt", "xlf:u"},
                                          {"lb", "fmt", "xlf:lb"},
                                          {"link", "link", ""},
                                          {"image", "image", ""}}};

}  // namespace

Progress progress_of_state(std::string_view state, bool has_text) {
  if (state.empty()) return {.state = has_text ? State::translated : State::initial, .sub_state = {}};
  const State known = found_in(kStates, state).value_or(has_text ? State::translated : State::initial);
  Progress progress{.state = known, .sub_state = {}};
  const bool plain = state == "new" || state == kWritten[static_cast<std::size_t>(known)];
  if (!plain) progress.sub_state = std::string(kOwnPrefix) + std::string(state);
  return progress;
}

std::string state_of_progress(State state, std::string_view sub_state) {
  if (sub_state.starts_with(kOwnPrefix)) {
    const std::string_view value = sub_state.substr(kOwnPrefix.size());
    if (found_in(kStates, value).value_or(state) == state) return std::string(value);
  }
  return std::string(kWritten[static_cast<std::size_t>(state)]);
}

State state_of_trados(std::string_view conf) { return found_in(kTrados, conf).value_or(State::initial); }
std::string_view trados_of_state(State state) { return kTradosWritten[static_cast<std::size_t>(state)]; }
State state_of_memoq(std::string_view status) { return found_in(kMemoq, status).value_or(State::initial); }
std::string_view memoq_of_state(State state) { return kMemoqWritten[static_cast<std::size_t>(state)]; }

std::string ctype_of(const InlineCode& code) {
  const auto* known = std::ranges::find_if(
      kTypes, [&](const CodeType& t) { return t.type == code.type && t.sub_type == code.sub_type; });
  // A line break is a placeholder's type, the others are not all allowed there.
  if (known != kTypes.end() &&
      (code.kind == CodeKind::placeholder) == (known->ctype == "lb" || known->ctype == "image")) {
    return std::string(known->ctype);
  }
  if (code.type.empty()) return {};
  return "x-" + code.type + (code.sub_type.empty() ? "" : "|" + code.sub_type);
}

void set_type(InlineCode& code, std::string_view ctype) {
  const auto* known = std::ranges::find(kTypes, ctype, &CodeType::ctype);
  if (known != kTypes.end()) {
    code.type = known->type;
    code.sub_type = known->sub_type;
    return;
  }
  constexpr std::array<std::string_view, 6> kOfVersion2{"fmt", "ui", "quote", "link", "image", "other"};
  if (!ctype.starts_with("x-")) return;
  ctype.remove_prefix(2);
  const std::string_view type = ctype.substr(0, ctype.find('|'));
  if (std::ranges::find(kOfVersion2, type) == kOfVersion2.end()) return;
  code.type = type;
  if (type.size() < ctype.size()) code.sub_type = ctype.substr(type.size() + 1);
}

std::string mtype_of(const Annotation& annotation) {
  if (annotation.type == "term") return "term";
  if (annotation.type == "generic" && annotation.translate == false) return "protected";
  if (annotation.type.starts_with(kOwnPrefix)) return annotation.type.substr(kOwnPrefix.size());
  return "x-" + annotation.type;
}

std::string annotation_type_of(std::string_view mtype) {
  if (mtype == "term") return "term";
  if (mtype == "protected") return "generic";
  if (mtype.starts_with("x-")) {
    const std::string_view type = mtype.substr(2);
    const bool known = type == "comment" || type == "generic" || type.find(':') != std::string_view::npos;
    return known ? std::string(type) : "xliff12:" + std::string(mtype);
  }
  return "xliff12:" + std::string(mtype);
}

}  // namespace weerga
