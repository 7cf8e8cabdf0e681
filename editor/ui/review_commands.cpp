// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/review_commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/core/ignored_issues.h"
#include "editor/core/issue_fix.h"
#include "editor/core/review/letter_comparison.h"
#include "editor/core/review/letter_update.h"
#include "editor/ui/annotation_cards.h"
#include "editor/ui/choice_window.h"
#include "editor/ui/consistency_window.h"
#include "editor/ui/file_kinds.h"
#include "editor/ui/text.h"
#include "editor/ui/timeline_window.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utc_time.h"

namespace weerga {
namespace {

[[noreturn]] void refuse_command(const std::string& sentence) { throw Error(ErrorKind::invalid_argument, sentence); }

std::vector<Card> kind_cards() {
  std::vector<Card> cards;
  for (const AnnotationKind kind : kChoosableKinds) cards.push_back({.paragraphs = {{.text = name_of(kind)}}});
  return cards;
}

/// "LETTER.updated.xlf" beside the file, with a number where that is taken.
std::filesystem::path free_name(const std::filesystem::path& file, const std::string& word) {
  for (int number = 1;; ++number) {
    std::filesystem::path name = file;
    name.replace_extension(number == 1 ? "." + word + ".xlf" : fmt::format(".{}-{}.xlf", word, number));
    if (!std::filesystem::exists(name)) return name;
  }
}

}  // namespace

void ReviewCommands::register_in(CommandTable& commands) {
  register_annotations(commands);
  register_changes(commands);
  register_knowledge(commands);
}

void ReviewCommands::document_opened() {
  linked_.reset();
  track(is_tracking_);
}

void ReviewCommands::close_windows() {
  for (const wxWeakRef<wxFrame>& window : windows_) {
    if (window) window->Destroy();
  }
  windows_.clear();
}

void ReviewCommands::show(wxFrame* window) {
  std::erase_if(windows_, [](const wxWeakRef<wxFrame>& each) { return !each; });
  windows_.emplace_back(window);
  window->Show();
}

void ReviewCommands::show(ChoiceWindowOptions options) { show(new ChoiceWindow(at_.window, std::move(options))); }

Attribution ReviewCommands::signature() const { return {at_.page->author(), utc_now()}; }

void ReviewCommands::go_to(SegmentPlace place) { at_.page->view().activate(session().row_of(place)); }

// ---- annotations

void ReviewCommands::register_annotations(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return at_.page->session() != nullptr; });
  };
  set("review.annotate", [this] { ask_mark(); });
  set("review.mark-term", [this] { mark(AnnotationKind::term, {}); });
  set("review.mark-doubt", [this] { mark(AnnotationKind::doubt, {}); });
  set("review.link", [this] { link_selection(); });
  set("review.reply", [this] { ask_reply(); });
  set("review.settle", [this] { settle(); });
  set("review.private", [this] { hide(); });
  set("review.annotations", [this] { list_annotations(); });
  set("review.propose", [this] { propose(); });
  set("review.issues", [this] { list_issues(); });
}

void ReviewCommands::mark(AnnotationKind kind, const std::string& remark) {
  const auto selection = at_.page->view().selection();
  if (!selection) refuse_command(tr("Select the words that the mark is for."));
  session().perform(weerga::annotate(
      session().document(), session().place_of(selection->row),
      {.side = selection->side, .range = selection->range, .kind = kind, .text = remark, .by = signature()}));
}

void ReviewCommands::ask_mark() {
  if (!at_.page->view().selection()) refuse_command(tr("Select the words that the mark is for."));
  at_.ask->ask(
      {.title = tr("Write on the selected words: choose a kind, type a remark"),
       .initial = {},
       .choices = [](const std::string&) { return kind_cards(); },
       .answer = [this](const std::string& typed,
                        std::optional<std::size_t> choice) { mark(kChoosableKinds.at(choice.value_or(0)), typed); }});
}

/// The first press remembers words of one language, the second ties them to words of the other.
void ReviewCommands::link_selection() {
  const auto selection = at_.page->view().selection();
  if (!selection) refuse_command(tr("Select words in one language, press the key, then words in the other."));
  const bool completes = linked_ && linked_->row == selection->row && linked_->side != selection->side;
  if (!completes) {
    linked_ = selection;
    return say(tr("Now select the words that say it in the other language, and press the key again."));
  }
  const SegmentView::Selection other = *std::exchange(linked_, std::nullopt);
  selection->side == Side::source ? ask_link(*selection, other) : ask_link(other, *selection);
}

void ReviewCommands::ask_link(const SegmentView::Selection& source, const SegmentView::Selection& target) {
  at_.ask->ask({.title = tr("What do these words say in both languages? Choose a kind, type a remark"),
                .initial = {},
                .choices = [](const std::string&) { return kind_cards(); },
                .answer =
                    [this, source, target](const std::string& typed, std::optional<std::size_t> choice) {
                      const AnnotationKind kind = kChoosableKinds.at(choice.value_or(0));
                      const NewAnnotation there{
                          .side = Side::source, .range = source.range, .kind = kind, .text = typed, .by = signature()};
                      const NewAnnotation here{
                          .side = Side::target, .range = target.range, .kind = kind, .text = {}, .by = signature()};
                      session().perform(
                          annotate_both(session().document(), session().place_of(source.row), there, here));
                    }});
}

ListedAnnotation ReviewCommands::chosen() {
  const std::size_t caret = at_.page->view().editor().caret();
  const Side side = at_.page->view().edited_side();
  const SegmentPlace here = place();
  std::optional<ListedAnnotation> best;
  for (ListedAnnotation& annotation : annotations_of_unit(session().document(), here)) {
    const auto part = std::ranges::find(annotation.parts, here, &ListedAnnotation::Part::place);
    if (part == annotation.parts.end()) continue;
    if (annotation.side == side && part->range.begin <= caret && caret <= part->range.end) return annotation;
    if (!best || (best->resolved && !annotation.resolved)) best = std::move(annotation);
  }
  if (!best) refuse_command(tr("This segment has no mark."));
  return *best;
}

void ReviewCommands::ask_reply() {
  const ListedAnnotation annotation = chosen();
  at_.ask->ask({.title = fmt::format(fmt::runtime(tr("Answer on “{}”")), annotation.words),
                .initial = {},
                .choices = {},
                .answer = [this, annotation](const std::string& typed, auto) {
                  if (typed.empty()) return;
                  session().perform(reply(session().document(), annotation.place(), annotation.annotation.id,
                                          {.text = typed, .by = signature()}));
                }});
}

void ReviewCommands::settle() {
  const ListedAnnotation annotation = chosen();
  session().perform(resolve(session().document(), annotation.place(), annotation.annotation.id, !annotation.resolved));
}

void ReviewCommands::hide() {
  const ListedAnnotation annotation = chosen();
  session().perform(
      set_private(session().document(), annotation.place(), annotation.annotation.id, !annotation.is_private));
}

void ReviewCommands::list_annotations() {
  const auto listed = std::make_shared<std::vector<ListedAnnotation>>();
  ChoiceWindowOptions options{
      .title = tr("Annotations"),
      .keys = tr("Enter goes there · Space settles · Delete removes · search for words or a kind"),
      .hint = tr("Nothing is marked in this letter.")};
  options.cards = [this, listed] {
    *listed = annotations_of(session().document());
    std::vector<Card> cards;
    for (const ListedAnnotation& annotation : *listed) cards.push_back(annotation_card(annotation));
    return cards;
  };
  options.actions["Enter"] = [this, listed](std::size_t card) { go_to(listed->at(card).place()); };
  options.actions["Space"] = [this, listed](std::size_t card) {
    const ListedAnnotation& annotation = listed->at(card);
    session().perform(
        resolve(session().document(), annotation.place(), annotation.annotation.id, !annotation.resolved));
  };
  options.actions["Delete"] = [this, listed](std::size_t card) {
    const ListedAnnotation& annotation = listed->at(card);
    session().perform(remove_annotation(session().document(), annotation.place(), annotation.annotation.id));
  };
  show(std::move(options));
}

void ReviewCommands::propose() {
  at_.tasks->run(tr("Looking for terms, names, dates and references"),
                 [this, find = at_.services->proposals,
                  document = session().document()](const TaskReport& report) -> TaskLine::Finish {
                   auto found =
                       std::make_shared<std::vector<AnnotationProposal>>(find(document, report.progress, report.stop));
                   return [this, found] { show_proposals(std::move(*found)); };
                 });
}

void ReviewCommands::show_proposals(std::vector<AnnotationProposal> proposals) {
  const auto all = std::make_shared<std::vector<AnnotationProposal>>(std::move(proposals));
  ChoiceWindowOptions options{
      .title = tr("Proposed annotations"),
      .keys = tr("Space accepts · Delete refuses for good · Ctrl+Enter accepts all listed · Enter goes there"),
      .hint = tr("There is nothing to propose.")};
  options.cards = [all] {
    std::vector<Card> cards;
    for (const AnnotationProposal& proposal : *all) cards.push_back(proposal_card(proposal));
    return cards;
  };
  options.actions["Enter"] = [this, all](std::size_t card) { go_to(all->at(card).place); };
  options.actions["Space"] = [this, all](std::size_t card) {
    session().perform(accept(session().document(), all->at(card), signature()));
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(card));
  };
  options.actions["Delete"] = [this, all](std::size_t card) {
    session().perform(refuse(session().document(), all->at(card)));
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(card));
  };
  options.actions_on_all["Ctrl+Enter"] = [this, all](const std::vector<std::size_t>& cards) {
    std::vector<AnnotationProposal> chosen;
    for (const std::size_t card : cards) chosen.push_back(all->at(card));
    session().perform(accept_all(session().document(), chosen, signature()));
    std::erase_if(*all,
                  [&](const AnnotationProposal& each) { return std::ranges::find(chosen, each) != chosen.end(); });
  };
  show(std::move(options));
}

void ReviewCommands::list_issues() {
  at_.tasks->run(tr("Checking the letter"),
                 [this, check = at_.services->issues,
                  document = session().document()](const TaskReport& report) -> TaskLine::Finish {
                   auto found =
                       std::make_shared<std::vector<PlacedIssue>>(check(document, report.progress, report.stop));
                   return [this, found] { show_issues(std::move(*found)); };
                 });
}

void ReviewCommands::show_issues(std::vector<PlacedIssue> issues) {
  const auto all = std::make_shared<std::vector<PlacedIssue>>(std::move(issues));
  ChoiceWindowOptions options{.title = tr("Issues of the letter"),
                              .keys = tr("Enter goes there · Space puts in the fix · Delete ignores it from now on"),
                              .hint = tr("The checks find nothing to mend.")};
  options.cards = [this, all] {
    std::vector<Card> cards;
    for (const PlacedIssue& issue : *all) cards.push_back(placed_issue_card(issue, session().document()));
    return cards;
  };
  options.actions["Enter"] = [this, all](std::size_t card) { go_to(all->at(card).place); };
  options.actions["Space"] = [this, all](std::size_t card) {
    auto fix = fix_of(session().document(), all->at(card).place, all->at(card).issue);
    if (!fix) refuse_command(tr("This issue has no fix; Enter goes there."));
    session().perform(std::move(*fix));
    at_.page->view().activate(session().active());
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(card));
  };
  options.actions["Delete"] = [this, all](std::size_t card) {
    session().perform(ignore_issue(session().document(), all->at(card).place, all->at(card).issue.code, {}));
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(card));
  };
  show(std::move(options));
}

// ---- changes and versions

void ReviewCommands::register_changes(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return at_.page->session() != nullptr; });
  };
  const auto last_change = [this] {
    const std::vector<TrackedChange> changes = tracked_changes_of(session().document(), place());
    if (changes.empty()) refuse_command(tr("This segment has no tracked change."));
    return changes.back().number;
  };
  set("review.track", [this] {
    track(!is_tracking_);
    say(is_tracking_ ? tr("Changes of translations are tracked now.") : tr("Changes are no longer tracked."));
  });
  set("review.accept-change",
      [this, last_change] { session().perform(accept_change(session().document(), place(), last_change())); });
  set("review.reject-change", [this, last_change] {
    session().perform(reject_change(session().document(), place(), last_change()));
    at_.page->view().activate(session().active());
  });
  set("review.changes", [this] { list_changes(); });
  set("review.reject", [this] { session().perform(set_status(session().document(), place(), Status::rejected)); });
  set("file.import-review", [this] { import_review(); });
  set("file.compare-version", [this] { compare(); });
  set("file.update", [this] { update(); });
}

void ReviewCommands::track(bool tracked_now) {
  is_tracking_ = tracked_now;
  if (at_.page->session() == nullptr) return;
  if (!tracked_now) return session().amend_with({});
  session().amend_with(
      [this](const Document& document, Edit edit) { return tracked(document, std::move(edit), signature()); });
}

void ReviewCommands::list_changes() {
  const auto listed = std::make_shared<std::vector<TrackedChange>>();
  ChoiceWindowOptions options{
      .title = tr("Tracked changes"),
      .keys =
          tr("Enter goes there · Space accepts · Delete rejects · Ctrl+Enter accepts all · Ctrl+Delete rejects all"),
      .hint = tr("No change is tracked in this letter.")};
  options.cards = [this, listed] {
    *listed = tracked_changes_of(session().document());
    std::vector<Card> cards;
    for (const TrackedChange& change : *listed) cards.push_back(change_card(change));
    return cards;
  };
  const auto show_again = [this] { at_.page->view().activate(session().active()); };
  options.actions["Enter"] = [this, listed](std::size_t card) { go_to(listed->at(card).place); };
  options.actions["Space"] = [this, listed](std::size_t card) {
    session().perform(accept_change(session().document(), listed->at(card).place, listed->at(card).number));
  };
  options.actions["Delete"] = [this, listed, show_again](std::size_t card) {
    session().perform(reject_change(session().document(), listed->at(card).place, listed->at(card).number));
    show_again();
  };
  options.actions_on_all["Ctrl+Enter"] = [this](const auto&) {
    session().perform(accept_all_changes(session().document()));
  };
  options.actions_on_all["Ctrl+Delete"] = [this, show_again](const auto&) {
    session().perform(reject_all_changes(session().document()));
    show_again();
  };
  show(std::move(options));
}

void ReviewCommands::import_review() {
  const std::filesystem::path path = at_.ask_file(at_.window, {.title = tr("The table that the reviewer sent back"),
                                                               .kinds = tr("Tables|*.docx;*.html|All files|*")});
  if (path.empty()) return;
  at_.tasks->run(fmt::format(fmt::runtime(tr("Reading {}")), path.filename().string()),
                 [this, path, read = at_.services->read_review,
                  document = session().document()](const TaskReport&) -> TaskLine::Finish {
                   const auto reviewed = std::make_shared<Document>(read(document, path));
                   return [this, reviewed] {
                     const std::vector<Edit> edits =
                         changes_as_edits(session().document(), *reviewed, {tr("Reviewer"), utc_now()});
                     if (edits.empty()) return say(tr("The reviewer changed nothing."));
                     session().perform(edits);
                     at_.page->view().activate(session().active());
                     list_changes();
                   };
                 });
}

void ReviewCommands::compare() {
  const std::filesystem::path path = at_.ask_file(
      at_.window, {.title = tr("The other version of this letter"), .kinds = letter_and_translation_kinds()});
  if (path.empty()) return;
  at_.tasks->run(fmt::format(fmt::runtime(tr("Comparing with {}")), path.filename().string()),
                 [this, path, read = at_.services->read_letter,
                  document = session().document()](const TaskReport&) -> TaskLine::Finish {
                   const auto older = std::make_shared<Document>(read(path));
                   const auto newer = std::make_shared<Document>(document);
                   const auto compared = std::make_shared<LetterComparison>(compare_letters(*older, *newer));
                   std::erase_if(compared->rows, [](const ComparedRow& row) { return row.change == RowChange::equal; });
                   return [this, older, newer, compared, path] {
                     ChoiceWindowOptions options{
                         .title = fmt::format(fmt::runtime(tr("This letter against {}")), path.filename().string()),
                         .keys = tr("Enter goes there"),
                         .hint = tr("Both versions say the same.")};
                     options.cards = [older, newer, compared] {
                       std::vector<Card> cards;
                       for (const ComparedRow& row : compared->rows)
                         cards.push_back(compared_card(row, *older, *newer));
                       return cards;
                     };
                     options.actions["Enter"] = [this, compared](std::size_t card) {
                       if (const auto& there = compared->rows.at(card).new_place) go_to(*there);
                     };
                     show(std::move(options));
                   };
                 });
}

/// The corrected letter becomes a new file, so that the old translation stays as it is.
void ReviewCommands::update() {
  const std::filesystem::path path =
      at_.ask_file(at_.window, {.title = tr("The corrected letter"), .kinds = letter_kinds()});
  if (path.empty()) return;
  const std::filesystem::path own = session().origin().path;
  const std::filesystem::path name = free_name(own.empty() ? path : own, "updated");
  at_.tasks->run(fmt::format(fmt::runtime(tr("Comparing with {}")), path.filename().string()),
                 [this, path, name, read = at_.services->read_letter,
                  document = session().document()](const TaskReport&) -> TaskLine::Finish {
                   const auto updated = std::make_shared<LetterUpdate>(updated_letter(document, read(path)));
                   replace_file(name, written_xliff(updated->document, XliffVersion::v21));
                   return [this, updated, name] {
                     say(fmt::format(fmt::runtime(tr("{} segments kept, {} changed, {} new, {} gone.")), updated->kept,
                                     updated->reopened, updated->added, updated->dropped));
                     at_.open(name);
                   };
                 });
}

// ---- knowledge over many letters

void ReviewCommands::register_knowledge(CommandTable& commands) {
  commands.set(
      "terms.timeline", [this] { show_timeline(); },
      [this] { return at_.page->session() != nullptr && at_.services->timeline; });
  commands.set(
      "terms.consistency", [this] { show_consistency(); },
      [this] { return static_cast<bool>(at_.services->inconsistencies); });
}

void ReviewCommands::show_timeline() {
  const auto selection = at_.page->view().selection();
  const std::string words = at_.page->selected_words();
  if (!selection || words.empty()) refuse_command(tr("Select the words to search for."));
  at_.tasks->run(fmt::format(fmt::runtime(tr("Timeline of “{}”")), words),
                 [this, words, side = selection->side,
                  find = at_.services->timeline](const TaskReport& report) -> TaskLine::Finish {
                   const auto timeline = std::make_shared<Timeline>(find(words, side, report.stop));
                   return [this, timeline] {
                     show(new TimelineWindow(at_.window, std::move(*timeline), [this](const std::string& rendering) {
                       at_.page->view().editor().insert_at_caret(rendering);
                       at_.page->view().editor().focus();
                     }));
                   };
                 });
}

void ReviewCommands::show_consistency() {
  at_.tasks->run(tr("Comparing all letters of the memory"),
                 [this, find = at_.services->inconsistencies](const TaskReport& report) -> TaskLine::Finish {
                   const auto findings =
                       std::make_shared<std::vector<Inconsistency>>(find(report.progress, report.stop));
                   return [this, findings] {
                     (new ConsistencyWindow(at_.window, std::move(*findings), *at_.services, [this] {
                       at_.page->services_changed();
                     }))->Show();
                   };
                 });
}

}  // namespace weerga
