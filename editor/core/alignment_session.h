// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "editor/core/alignment_edit.h"
#include "tm/alignment/lexicon.h"
#include "xliff/model/side.h"

namespace weerga {

/// The review of an alignment: the beads of two letters, the active one, and every action on them, with undo. What a
/// person decides becomes a confirmed bead; after each action the beads that nobody confirmed are aligned anew around
/// the confirmed ones (in long letters those near the active bead). Owned by one thread; knows no window and no file.
class AlignmentSession {
 public:
  /// Aligns the letters. `lexicon` may be null.
  AlignmentSession(LetterSentences source, LetterSentences target, std::shared_ptr<const Lexicon> lexicon = nullptr);
  /// Goes on with a pair that was kept, with the edits made since, oldest first. Throws Error malformed (see apply).
  AlignmentSession(AlignedPair pair, const std::vector<AlignmentEdit>& edits,
                   std::shared_ptr<const Lexicon> lexicon = nullptr);

  [[nodiscard]] const AlignedPair& pair() const { return pair_; }
  [[nodiscard]] const Alignment& beads() const { return pair_.beads; }
  [[nodiscard]] const LetterSentences& letter(Side side) const {
    return side == Side::source ? pair_.source : pair_.target;
  }

  /// Index of the active bead; 0 where there are none.
  [[nodiscard]] std::size_t active() const { return active_; }
  void activate(std::size_t bead);

  // Actions on the active bead. Each returns false, and does nothing, where it makes no sense.
  bool accept();
  bool merge();                                 ///< with the next bead
  bool split(Side side, std::size_t sentence);  ///< before a sentence of it that is not its first
  bool split_sentence(Side side, std::size_t sentence, std::size_t byte);  ///< in two, and the bead with it
  bool move_up(Side side);                                                 ///< its first sentence, to the bead before
  bool move_down(Side side);                                               ///< its last sentence, to the bead behind
  bool link(std::size_t other);                                            ///< with another bead; omissions may cross
  bool link_omissions();                               ///< an omission with the nearest one of the other side
  bool unlink();                                       ///< both sides become omissions
  bool swap();                                         ///< exchanges translations with the next bead
  bool mark_omitted(Side side, std::size_t sentence);  ///< first or last sentence of it: has no counterpart

  bool undo();
  bool redo();
  [[nodiscard]] bool can_undo() const { return !done_.empty(); }
  [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
  [[nodiscard]] const AlignmentEdit* last_edit() const { return done_.empty() ? nullptr : &done_.back(); }

  /// Unconfirmed beads beyond the active one that the last action brought about, by aligning anew.
  [[nodiscard]] const std::vector<std::size_t>& changed() const { return changed_; }

  /// Unconfirmed beads below kSure, least sure first.
  [[nodiscard]] std::vector<std::size_t> doubtful() const;
  /// The doubtful bead after the active one in that order; the first if the active one is none of them.
  [[nodiscard]] std::optional<std::size_t> next_doubtful() const;
  /// The next unconfirmed bead that is not 1-1, in the order of the text, going round.
  [[nodiscard]] std::optional<std::size_t> next_unequal() const;
  [[nodiscard]] std::size_t confirmed_count() const;

  /// Called after every action, undo and redo included, with what was done: for the journal and the window.
  std::function<void(const AlignmentEdit&)> on_edit;

  /// From here up a bead is taken to be right; below kDoubtful it is probably wrong.
  static constexpr double kSure = kSureBead;
  static constexpr double kDoubtful = 0.7;

 private:
  struct Draft;
  void align_anew(Draft& draft) const;
  bool commit(Draft draft);
  void replay(const AlignmentEdit& edit, std::size_t active);
  void refresh_evidence();
  bool move(Side side, bool up);

  AlignedPair pair_;
  std::shared_ptr<const Lexicon> lexicon_;
  std::size_t active_ = 0;
  std::vector<AlignmentEdit> done_;
  std::vector<AlignmentEdit> undone_;
  std::vector<std::size_t> changed_;
};

}  // namespace weerga
