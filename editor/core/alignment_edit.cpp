// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_edit.h"

#include <algorithm>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {
namespace {

bool same_but_evidence(const Bead& a, const Bead& b) {
  return a.source == b.source && a.target == b.target && a.confidence == b.confidence && a.confirmed == b.confirmed;
}

Alignment without_evidence(Alignment::const_iterator begin, Alignment::const_iterator end) {
  Alignment beads(begin, end);
  for (Bead& bead : beads) bead.evidence.clear();
  return beads;
}

[[noreturn]] void refuse() { throw Error(ErrorKind::malformed, "This change does not fit the letters that are open."); }

void apply(LetterSentences& letter, const SentenceChange& change) {
  if (change.before.empty() && change.after.empty()) return;
  const std::size_t end = change.at + change.before.size();
  if (change.before.empty() || change.after.empty() || end > letter.sentences.size()) refuse();
  const auto first = letter.sentences.begin() + static_cast<std::ptrdiff_t>(change.at);
  if (!std::equal(change.before.begin(), change.before.end(), first)) refuse();
  const auto count = static_cast<std::ptrdiff_t>(change.before.size());
  letter.sentences.insert(letter.sentences.erase(first, first + count), change.after.begin(), change.after.end());
  const auto paragraph = letter.paragraphs.begin() + static_cast<std::ptrdiff_t>(change.at);
  const std::size_t number = *paragraph;
  letter.paragraphs.insert(letter.paragraphs.erase(paragraph, paragraph + count), change.after.size(), number);
}

}  // namespace

AlignmentEdit difference(const Alignment& before, const Alignment& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && same_but_evidence(before[head], after[head])) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && same_but_evidence(before[before.size() - 1 - tail], after[after.size() - 1 - tail])) {
    ++tail;
  }
  const auto skipped = static_cast<std::ptrdiff_t>(head);
  const auto kept = static_cast<std::ptrdiff_t>(tail);
  AlignmentEdit edit;
  edit.at = head;
  edit.before = without_evidence(before.begin() + skipped, before.end() - kept);
  edit.after = without_evidence(after.begin() + skipped, after.end() - kept);
  return edit;
}

AlignmentEdit inverse_of(const AlignmentEdit& edit) {
  AlignmentEdit inverse = edit;
  std::swap(inverse.source.before, inverse.source.after);
  std::swap(inverse.target.before, inverse.target.after);
  std::swap(inverse.before, inverse.after);
  std::swap(inverse.active_before, inverse.active_after);
  return inverse;
}

void apply(AlignedPair& pair, const AlignmentEdit& edit) {
  if (edit.at + edit.before.size() > pair.beads.size()) refuse();
  const auto first = pair.beads.begin() + static_cast<std::ptrdiff_t>(edit.at);
  if (!std::equal(edit.before.begin(), edit.before.end(), first, same_but_evidence)) refuse();
  apply(pair.source, edit.source);
  apply(pair.target, edit.target);
  pair.beads.insert(pair.beads.erase(first, first + static_cast<std::ptrdiff_t>(edit.before.size())),
                    edit.after.begin(), edit.after.end());
}

}  // namespace weerga
