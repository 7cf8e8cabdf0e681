// SPDX-License-Identifier: Apache-2.0
// What the commands of EditorPage do.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "editor/core/ignored_issues.h"
#include "editor/core/issue_fix.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/pane_cards.h"
#include "editor/ui/text.h"
#include "xliff/text/fold.h"
#include "xliff/text/utc_time.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

Card choice_card(std::string words) { return {.paragraphs = {{.text = std::move(words)}}}; }

/// lower → First capital → UPPER → lower.
std::string next_case(const std::string& words) {
  const std::string lower = lower_case(words, "en");
  const std::size_t first = code_point_at(lower, 0).size;
  const std::string title = upper_case(std::string_view(lower).substr(0, first), "en") + lower.substr(first);
  if (words == lower) return title;
  return words == title ? upper_case(words, "en") : lower;
}

}  // namespace

void EditorPage::confirm(State state, bool to_next_open) {
  const std::size_t row = session_->active();
  if (!active_segment().target || active_segment().target->empty()) {
    status_->say(tr("An empty target cannot be confirmed."));
    return;
  }
  session_->perform(set_state(session_->document(), active_place(), state));
  if (services_.confirmed) services_.confirmed(snapshot_of(session_->document(), active_place()), state);
  const auto is_open = [this](std::size_t next) { return progress_of(session_->segment(next)) <= Progress::draft; };
  const auto next = to_next_open ? session_->find_row(row, false, is_open) : std::optional(row + 1);
  if (next && is_open(*next < session_->row_count() ? *next : row)) return view_->activate(*next);
  if (to_next_open) status_->say(tr("Every segment is confirmed."));
  if (row + 1 < session_->row_count()) view_->activate(row + 1);
}

void EditorPage::go_to_wanted(bool backwards, const std::function<bool(std::size_t)>& wanted) {
  if (const auto row = session_->find_row(session_->active(), backwards, wanted)) {
    view_->activate(*row);
  } else {
    status_->say(tr("There is none."));
  }
}

/// To the neighbour among the rows that are shown.
void EditorPage::step(bool backwards) {
  const std::vector<std::size_t>& rows = view_->rows();
  const auto here = std::ranges::lower_bound(rows, session_->active());
  if (backwards) {
    if (here != rows.begin()) view_->activate(*std::prev(here));
    return;
  }
  const auto next = here != rows.end() && *here == session_->active() ? std::next(here) : here;
  if (next != rows.end()) view_->activate(*next);
}

void EditorPage::insert_match(std::size_t index) {
  if (index >= matches_.size()) return status_->say(tr("There is no such match."));
  const MatchProposal& match = matches_[index];
  const bool is_part = match.kind == MatchProposal::Kind::fragment;
  const bool is_typed = active_segment().target && !active_segment().target->empty() &&
                        !inserted_percent(session_->unit(session_->active()), active_segment());
  if (is_part || is_typed) return insert_words(match.target.text);
  const int percent = match.kind == MatchProposal::Kind::context ? 101 : match.percent;
  session_->perform(weerga::insert_match(session_->document(), active_place(),
                                         {.target = match.target,
                                          .percent = percent,
                                          .origin = match.provenance,
                                          .letter = match.letter,
                                          .pair = match.id}));
  view_->activate(session_->active());
}

void EditorPage::insert_term(std::size_t index) {
  const RowFindings* const found = findings_->of(session_->active());
  if (found == nullptr || index >= found->terms.size() || found->terms[index].preferred.empty()) {
    return status_->say(tr("There is no such term."));
  }
  insert_words(found->terms[index].preferred.front());
}

/// Puts words at the caret of the target, with a space before them where words would run together.
void EditorPage::insert_words(const std::string& words) {
  if (view_->edited_side() == Side::source) view_->edit_side(Side::target);
  TargetEditor& editor = view_->editor();
  const std::string text = active_segment().target ? active_segment().target->text : std::string();
  const std::size_t caret = std::min(editor.selection().begin, text.size());
  const bool runs_on = caret > 0 && !trimmed(std::string_view(text).substr(0, caret)).empty() &&
                       text[caret - 1] != ' ' && text[caret - 1] != '(' && text[caret - 1] != '\n';
  editor.insert_at_caret((runs_on ? " " : "") + words);
  editor.focus();
}

void EditorPage::apply_fix(std::size_t index) {
  const RowFindings* const found = findings_->of(session_->active());
  if (found == nullptr) return;
  if (index >= found->issues.size()) {
    const std::size_t word = index - found->issues.size();
    if (word < found->target_misspellings.size()) {
      view_->editor().select(found->target_misspellings[word]);
      ask_suggestions();
    }
    return;
  }
  if (auto fix = fix_of(session_->document(), active_place(), found->issues[index])) session_->perform(std::move(*fix));
}

void EditorPage::copy_source() {
  session_->perform(edit_target(session_->document(), active_place(), active_segment().source));
  view_->activate(session_->active());
}

void EditorPage::split_here() {
  const std::size_t source = view_->source_caret();
  const bool is_target = view_->edited_side() == Side::target;
  const std::size_t length = active_segment().target ? active_segment().target->text.size() : 0;
  const std::size_t row = session_->active();
  session_->perform(split_segment(session_->document(), active_place(),
                                  {.source = source, .target = is_target ? view_->editor().caret() : length}));
  view_->activate(row);
}

void EditorPage::undo(bool redo) {
  const bool done = redo ? session_->redo() : session_->undo();
  if (!done) return status_->say(redo ? tr("Nothing to redo.") : tr("Nothing to undo."));
  const std::size_t row = session_->active();
  view_->activate(row, view_->editor().caret());
}

void EditorPage::change_case() {
  TargetEditor& editor = view_->editor();
  ByteRange range = editor.selection();
  const std::string text = active_segment().target ? active_segment().target->text : std::string();
  if (range.empty()) {
    for (const Word& word : words_of(text)) {
      if (word.range.begin <= range.begin && range.begin <= word.range.end) range = word.range;
    }
  }
  if (range.empty() || range.end > text.size()) return;
  editor.select(range);
  const std::string changed = next_case(std::string(range.of(text)));
  editor.insert_at_caret(changed);
  editor.select({range.begin, range.begin + changed.size()});
}

std::string EditorPage::selected_words() {
  const auto selection = view_->selection();
  if (!selection) return {};
  const Segment& segment = session_->segment(selection->row);
  const std::string& text = selection->side == Side::source ? segment.source.text
                            : segment.target                ? segment.target->text
                                                            : std::string();
  return selection->range.end <= text.size() ? std::string(selection->range.of(text)) : std::string();
}

void EditorPage::ask_number() {
  ask_->ask({.title = fmt::format(fmt::runtime(tr("Go to segment (1–{})")), session_->row_count()),
             .initial = std::to_string(session_->active() + 1),
             .choices = {},
             .answer = [this](const std::string& typed, auto) {
               std::size_t number = 0;
               const char* const end = typed.data() + typed.size();
               const bool is_number = std::from_chars(typed.data(), end, number).ptr == end && number > 0;
               if (!is_number)
                 throw Error(ErrorKind::invalid_argument,
                             fmt::format(fmt::runtime(tr("“{}” is no segment number.")), typed));
               view_->activate(number - 1);
             }});
}

void EditorPage::unmark() {
  const std::size_t caret = view_->editor().caret();
  const Side side = view_->edited_side();
  const TaggedText text =
      side == Side::source ? active_segment().source : active_segment().target.value_or(TaggedText());
  const auto at_caret = std::ranges::find_if(
      text.annotations, [&](const Annotation& a) { return a.range.begin <= caret && caret <= a.range.end; });
  if (at_caret == text.annotations.end())
    throw Error(ErrorKind::invalid_argument, tr("There is no mark at the cursor."));
  session_->perform(remove_annotation(session_->document(), active_place(), at_caret->id));
}

void EditorPage::ask_pane() {
  ask_->ask({.title = tr("Unfold or fold which pane?"),
             .initial = {},
             .choices =
                 [this](const std::string&) {
                   std::vector<Card> cards;
                   for (const CardList* pane : panes_->lists()) {
                     cards.push_back({.heading = panes_->is_open(*pane) ? tr("unfolded") : tr("folded"),
                                      .paragraphs = {{.text = to_utf8(pane->GetName())}}});
                   }
                   return cards;
                 },
             .answer =
                 [this](const std::string&, std::optional<std::size_t> choice) {
                   if (!choice) return;
                   const CardList& pane = *panes_->lists().at(*choice);
                   panes_->open(pane, !panes_->is_open(pane));
                 }});
}

void EditorPage::ask_note() {
  ask_->ask({.title = tr("Note on this segment"),
             .initial = {},
             .choices = {},
             .answer = [this](const std::string& typed, auto) {
               if (trimmed(typed).empty()) return;
               session_->perform(add_note(session_->document(), active_place(),
                                          {.text = typed, .author = author_, .time = utc_now()}));
             }});
}

/// The selected card of the checks pane, or the first issue of the segment.
void EditorPage::ask_ignoring() {
  const RowFindings* const found = findings_->of(session_->active());
  if (found == nullptr || found->issues.empty())
    throw Error(ErrorKind::invalid_argument, tr("This segment has no issue to ignore."));
  const std::size_t chosen = check_pane_->HasFocus() ? check_pane_->selected() : 0;
  const Issue issue = found->issues[std::min(chosen, found->issues.size() - 1)];
  ask_->ask({.title = fmt::format(fmt::runtime(tr("Why is this no issue? {}")), issue.sentence),
             .initial = {},
             .choices = {},
             .answer = [this, code = issue.code](const std::string& reason, auto) {
               session_->perform(ignore_issue(session_->document(), active_place(), code, reason));
             }});
}

void EditorPage::ask_term() {
  if (!services_.add_term) throw Error(ErrorKind::unsupported, tr("No glossary is open."));
  const auto selection = view_->selection();
  const std::string words = selected_words();
  const bool is_target = selection && selection->side == Side::target;
  ask_->ask({.title = tr("New term: source = target, and after ! what must not be used"),
             .initial = is_target ? " = " + words : words + " = ",
             .choices = {},
             .answer = [this](const std::string& typed, auto) {
               const std::size_t sign = typed.find('=');
               const std::string source(trimmed(typed.substr(0, sign)));
               const std::string right = sign == std::string::npos ? std::string() : typed.substr(sign + 1);
               const std::size_t bang = right.find('!');
               const std::string target(trimmed(std::string_view(right).substr(0, bang)));
               const std::string avoided(bang == std::string::npos ? "" : trimmed(right.substr(bang + 1)));
               if (source.empty() || target.empty()) {
                 throw Error(ErrorKind::invalid_argument,
                             tr("Write the term and its translation with = between them."));
               }
               services_.add_term(source, target, avoided);
               services_changed();
             }});
}

void EditorPage::ask_suggestions() {
  const auto selection = view_->selection();
  const std::string word = selected_words();
  if (word.empty() || !services_.suggestions) return;
  const std::string& language = session_->document().target_language;
  const std::vector<std::string> proposals = services_.suggestions(word, language);
  ask_->ask(
      {.title = fmt::format(fmt::runtime(tr("Instead of “{}”")), word),
       .initial = {},
       .choices =
           [proposals](const std::string&) {
             std::vector<Card> cards;
             for (const std::string& proposal : proposals) cards.push_back(choice_card(proposal));
             return cards;
           },
       .answer =
           [this, proposals, range = selection->range](const std::string& typed, std::optional<std::size_t> choice) {
             if (typed.empty() && !choice) return;
             view_->editor().select(range);
             view_->editor().insert_at_caret(typed.empty() ? proposals[*choice] : typed);
           }});
}

void EditorPage::search_memory() {
  if (!services_.concordance) throw Error(ErrorKind::unsupported, tr("No memory is open."));
  if (const std::string words = selected_words(); !words.empty()) {
    return search_memory_for(words, {view_->selection()->side});
  }
  ask_->ask({.title = tr("Words to look for in the memory, in either language; * stands for letters"),
             .initial = {},
             .choices = {},
             .answer = [this](const std::string& typed, auto) {
               const std::string words(trimmed(typed));
               if (!words.empty()) search_memory_for(words, {Side::source, Side::target});
             }});
}

/// Looks on one side after the other until the words are found.
void EditorPage::search_memory_for(const std::string& words, std::vector<Side> sides) {
  panes_->open(*concordance_pane_, true);
  panes_->set_note(*concordance_pane_, words);
  using Found = std::pair<Side, PhraseRecord>;
  concordance_worker_.ask(
      [words, sides = std::move(sides), &services = services_](const std::stop_token& stop) {
        Found found;
        for (const Side side : sides) {
          found = {side, services.concordance(words, side, stop)};
          if (!found.second.newest.empty()) break;
        }
        return found;
      },
      [this, words](Found found) { show_record(words, found.first, std::move(found.second)); });
}

void EditorPage::show_record(const std::string& words, Side side, PhraseRecord record) {
  if (record.newest.empty()) concordance_pane_->show_hint(tr("The memory does not hold these words."));
  std::vector<Card> cards = rendering_cards(record.renderings, words);
  renderings_.clear();
  if (side == Side::source) {
    for (std::size_t i = 0; i < cards.size(); ++i) renderings_.push_back(record.renderings[i].text);
  }
  std::ranges::move(occurrence_cards(record.newest), std::back_inserter(cards));
  concordance_pane_->show(std::move(cards));
}

void EditorPage::insert_rendering(std::size_t index) {
  if (index < renderings_.size()) insert_words(renderings_[index]);
}

}  // namespace weerga
