// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "xliff/validation/xliff2_unit.h"

namespace weerga {
namespace {

using Kind = CheckedCode::Kind;

/// What a code is called in a sequence: its id, and whether it is the end of a span.
struct Key {
  std::string_view id;
  bool end = false;

  friend bool operator==(const Key&, const Key&) = default;
};

/// Codes that may not be moved against each other (4.7.2.6): one with canReorder="firstNo" and the "no" after it.
struct Sequence {
  const CheckedCode* first = nullptr;
  std::vector<Key> keys;
};

Key key_of(const MarkupTree& markup, const CheckedCode& code) {
  if (code.kind == Kind::ec) {
    const std::string_view start = markup.value(*code.element, "startRef");
    return {start.empty() ? code.id : start, true};
  }
  return {code.id, code.closes};
}

/// The sequences on one side. Reports a "no" that follows no "firstNo", unless it is the end of a span, which has its
/// hint from its start.
class Sequences {
 public:
  Sequences(const Xliff2File& file, const std::vector<CheckedCode>& codes) : file_(file), codes_(codes) {}

  std::vector<Sequence> read() {
    for (const CheckedCode& code : codes_) {
      if (code.is_code()) add(code);
    }
    for (Sequence& sequence : list_) drop_ends_at_the_end(sequence);
    return std::move(list_);
  }

 private:
  void add(const CheckedCode& code) {
    const std::string_view hint = file_.markup.value(*code.element, "canReorder", "yes");
    const Key key = key_of(file_.markup, code);
    if (hint != "no" && hint != "firstNo") {
      inside_ = false;
    } else if (hint == "firstNo" && !key.end) {
      list_.push_back({&code, {key}});
      inside_ = true;
    } else if (inside_) {
      list_.back().keys.push_back(key);
    } else if (!key.end) {
      file_.findings.error(*code.element, "reorder-start",
                           "A code with canReorder “no” must follow one with “firstNo” without others between them.",
                           "4.7.2.6");
    }
  }

  /// Whether a span ends before or after what follows the sequence makes no difference to it.
  static void drop_ends_at_the_end(Sequence& sequence) {
    while (sequence.keys.size() > 1 && sequence.keys.back().end) sequence.keys.pop_back();
  }

  const Xliff2File& file_;
  const std::vector<CheckedCode>& codes_;
  std::vector<Sequence> list_;
  bool inside_ = false;
};

std::vector<CheckedCode> codes_with_target(const UnitContent& content) {
  std::vector<CheckedCode> codes;
  for (const CheckedCode& code : content.source_codes) {
    if (content.parts[code.part].target != nullptr) codes.push_back(code);
  }
  return codes;
}

void compare_sequences(const Xliff2File& file, const UnitContent& content, const std::vector<Sequence>& targets) {
  // The source is read once more without the segments that wait for their translation; what is wrong in it has been
  // reported before.
  Findings unheard(file.markup, "", "");
  const std::vector<CheckedCode> codes = codes_with_target(content);
  const Xliff2File silent{file.markup, unheard, file.version, file.source_language, file.target_language};
  std::unordered_map<std::string_view, std::vector<Key>> wanted;
  for (Sequence& sequence : Sequences(silent, codes).read()) {
    wanted.try_emplace(sequence.keys.front().id, std::move(sequence.keys));
  }
  for (const Sequence& sequence : targets) {
    const auto source = wanted.find(sequence.keys.front().id);
    if (source == wanted.end() || source->second == sequence.keys) continue;
    file.findings.error(*sequence.first->element, "reorder-changed",
                        fmt::format("The codes after “{}” may not be moved, but stand differently in the target.",
                                    sequence.keys.front().id),
                        "4.7.2.6");
  }
}

// 4.7.2.6: codes with canDelete="no" must be in the target, wherever in the unit.
void check_removed(const Xliff2File& file, const UnitContent& content) {
  std::unordered_set<std::string_view> starts;
  std::unordered_set<std::string_view> ends;
  for (const CheckedCode& code : content.target_codes) {
    if (!code.is_code()) continue;
    const Key key = key_of(file.markup, code);
    (key.end ? ends : starts).insert(key.id);
  }
  for (const CheckedCode& code : content.source_codes) {
    const CheckedPart& part = content.parts[code.part];
    if (!code.is_code() || code.closes || part.target == nullptr) continue;
    if (file.markup.value(*code.element, "canDelete") != "no") continue;
    const Key key = key_of(file.markup, code);
    if (key.id.empty() || (key.end ? ends : starts).contains(key.id)) continue;
    file.findings.error(*part.target, "code-removed",
                        fmt::format("The code “{}” may not be deleted, but is missing in the target.", key.id),
                        "4.7.2.6");
  }
}

}  // namespace

void check_editing_hints(const Xliff2File& file, const UnitContent& content) {
  const std::vector<Sequence> sources = Sequences(file, content.source_codes).read();
  const std::vector<Sequence> targets = Sequences(file, content.target_codes).read();
  if (!sources.empty() && !targets.empty()) compare_sequences(file, content, targets);
  check_removed(file, content);
}

}  // namespace weerga
