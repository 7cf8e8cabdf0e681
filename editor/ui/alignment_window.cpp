// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/alignment_window.h"

#include <fmt/format.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include <algorithm>
#include <array>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/alignment_view.h"
#include "editor/ui/card_list.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::array kKeys = {
    AlignmentKey{"accept", "Accept", "Space"},
    AlignmentKey{"merge", "Merge with the next bead", "M"},
    AlignmentKey{"split", "Split at the caret or before the sentence", "S"},
    AlignmentKey{"up", "Move the first sentence up", "U"},
    AlignmentKey{"down", "Move the last sentence down", "D"},
    AlignmentKey{"link", "Link", "L"},
    AlignmentKey{"unlink", "Unlink", "K"},
    AlignmentKey{"swap", "Swap translations with the next bead", "W"},
    AlignmentKey{"omitted", "Mark the sentence as omitted", "O"},
    AlignmentKey{"doubtful", "Next doubtful bead", "N"},
    AlignmentKey{"unequal", "Next bead that is not 1-1", "X"},
    AlignmentKey{"undo", "Undo", "Z"},
    AlignmentKey{"undo", "Undo", "Ctrl+Z"},
    AlignmentKey{"redo", "Redo", "Y"},
    AlignmentKey{"redo", "Redo", "Ctrl+Y"},
    AlignmentKey{"redo", "Redo", "Ctrl+Shift+Z"},
    AlignmentKey{"next", "Next bead", "Down"},
    AlignmentKey{"previous", "Previous bead", "Up"},
    AlignmentKey{"first", "First bead", "Home"},
    AlignmentKey{"last", "Last bead", "End"},
    AlignmentKey{"source", "To the source", "Left"},
    AlignmentKey{"target", "To the target", "Right"},
    AlignmentKey{"next-sentence", "Next sentence of the bead", "Shift+Down"},
    AlignmentKey{"previous-sentence", "Previous sentence of the bead", "Shift+Up"},
    AlignmentKey{"caret-right", "Caret a word on", "Ctrl+Right"},
    AlignmentKey{"caret-left", "Caret a word back", "Ctrl+Left"},
    AlignmentKey{"cancel", "Take the mark back", "Escape"},
    AlignmentKey{"save", "Save", "Ctrl+S"},
    AlignmentKey{"save-as", "Save as XLIFF, TMX or TSV…", "Ctrl+Shift+S"},
};

std::string shortened(const std::string& text) {
  constexpr std::size_t kLongest = 90;
  if (text.size() <= kLongest) return text;
  std::size_t end = text.rfind(' ', kLongest);
  if (end == std::string::npos) end = text.find(' ', kLongest);
  return text.substr(0, end) + " …";
}

}  // namespace

std::span<const AlignmentKey> alignment_keys() { return kKeys; }

AlignmentWindow::AlignmentWindow(wxWindow* parent, std::unique_ptr<AlignmentSession> session,
                                 AlignmentWindowOptions options)
    : wxFrame(parent, wxID_ANY, tr_wx("Align letters"), wxDefaultPosition, wxSize(1400, 900)),
      session_(std::move(session)),
      options_(std::move(options)) {
  build();
  build_menu();
  if (const auto first = session_->next_doubtful()) session_->activate(*first);
  view_->show(session_.get());
  name_all(*this);
  refresh();
  view_->SetFocus();
}

AlignmentWindow::~AlignmentWindow() { view_->show(nullptr); }

void AlignmentWindow::build() {
  header_ = new AlignmentHeader(this);
  splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
  splitter_->SetName(tr_wx("Beads and doubtful beads"));
  view_ = new AlignmentView(splitter_);
  doubtful_ = new CardList(splitter_, tr("Doubtful beads"));
  splitter_->SetSashGravity(1);
  splitter_->SetMinimumPaneSize(180);
  splitter_->SplitVertically(view_, doubtful_, -300);
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(header_, 0, wxEXPAND);
  sizer->Add(splitter_, 1, wxEXPAND);
  SetSizer(sizer);
  view_->on_activated = [this] { refresh(); };
  doubtful_->show_hint(tr("No bead is in doubt."));
  doubtful_->on_selected = doubtful_->on_chosen = [this](std::size_t card) {
    go(listed_.at(card));
    refresh();
  };
  Bind(wxEVT_CHAR_HOOK, &AlignmentWindow::char_hook, this);
}

void AlignmentWindow::build_menu() {
  auto* menu = new wxMenu;
  std::string_view before;
  for (const AlignmentKey& entry : kKeys) {
    if (entry.name == before) continue;
    before = entry.name;
    // The key stands in the title only: a bare letter must not become an accelerator of the toolkit.
    wxMenuItem* item = menu->Append(wxID_ANY, to_wx(fmt::format("{}   ({})", tr(entry.title), entry.key)));
    Bind(wxEVT_MENU, [this, name = entry.name](wxCommandEvent&) { run(name); }, item->GetId());
  }
  auto* bar = new wxMenuBar;
  bar->Append(menu, tr_wx("&Align"));
  SetMenuBar(bar);
}

void AlignmentWindow::char_hook(wxKeyEvent& event) {
  const std::string key = MainFrame::key_of(event);
  const auto* entry = std::ranges::find(kKeys, key, &AlignmentKey::key);
  if (entry == kKeys.end()) {
    event.Skip();
    return;
  }
  run(entry->name);
}

bool AlignmentWindow::run(std::string_view name) {
  bool done = false;
  try {
    message_.clear();
    done = act(name);
    if (!done && message_.empty()) message_ = tr("That is not possible here.");
  } catch (const Error& error) {
    message_ = error.what();
  }
  refresh();
  return done;
}

bool AlignmentWindow::act(std::string_view name) {
  const SentenceCaret caret = view_->caret();
  const std::size_t active = session_->active();
  if (name == "accept") {
    const bool accepted = session_->accept();
    return go(active + 1 < session_->beads().size() ? std::optional(session_->active() + 1) : std::nullopt) || accepted;
  }
  if (name == "merge") return session_->merge();
  if (name == "split") return split();
  if (name == "up") return session_->move_up(caret.side);
  if (name == "down") return session_->move_down(caret.side);
  if (name == "link") return link();
  if (name == "unlink") return session_->unlink();
  if (name == "swap") return session_->swap();
  if (name == "omitted") return session_->mark_omitted(caret.side, caret.sentence);
  if (name == "doubtful") return go(session_->next_doubtful());
  if (name == "unequal") return go(session_->next_unequal());
  if (name == "undo") return session_->undo();
  if (name == "redo") return session_->redo();
  if (name == "next") return go(active + 1);
  if (name == "previous") return active > 0 && go(active - 1);
  if (name == "first") return go(0);
  if (name == "last") return go(session_->beads().size() - 1);
  if (name == "save") return save();
  if (name == "save-as") return save_as();
  if (name == "source" || name == "target") {
    if ((caret.side == Side::source) != (name == "source")) view_->change_side();
  } else if (name == "next-sentence" || name == "previous-sentence") {
    view_->step_sentence(name == "previous-sentence");
  } else if (name == "caret-right" || name == "caret-left") {
    view_->step_caret(name == "caret-left");
  } else if (name == "cancel") {
    view_->mark(std::nullopt);
  }
  return true;
}

bool AlignmentWindow::split() {
  const SentenceCaret caret = view_->caret();
  if (caret.byte) return session_->split_sentence(caret.side, caret.sentence, *caret.byte);
  if (session_->split(caret.side, caret.sentence)) return true;
  // With the first sentence chosen, the bead is parted behind it.
  return session_->split(caret.side, caret.sentence + 1);
}

bool AlignmentWindow::link() {
  if (const auto marked = view_->marked(); marked && *marked != session_->active()) {
    view_->mark(std::nullopt);
    return session_->link(*marked);
  }
  if (session_->link_omissions()) return true;
  view_->mark(session_->active());
  message_ = tr("Go to the other bead and press L again; Escape takes the mark back.");
  return true;
}

bool AlignmentWindow::go(std::optional<std::size_t> bead) {
  if (!bead || *bead >= session_->beads().size()) return false;
  session_->activate(*bead);
  return true;
}

bool AlignmentWindow::save() {
  if (!options_.save) return false;
  options_.save(session_->pair());
  say(tr("Saved."));
  return true;
}

bool AlignmentWindow::save_as() {
  if (!options_.save_as) return false;
  constexpr std::array<std::string_view, 3> kEndings{".xlf", ".tmx", ".tsv"};
  wxFileDialog dialog(this, tr_wx("Save the alignment"), wxString(), wxString(),
                      to_wx("XLIFF|*.xlf|TMX|*.tmx|TSV|*.tsv"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return true;
  std::filesystem::path path = to_utf8(dialog.GetPath());
  if (path.extension().empty()) path += kEndings.at(static_cast<std::size_t>(dialog.GetFilterIndex()));
  options_.save_as(session_->pair(), path);
  say(tr("Saved."));
  return true;
}

void AlignmentWindow::say(std::string sentence) { message_ = std::move(sentence); }

void AlignmentWindow::refresh() {
  const std::vector<std::size_t>& changed = session_->changed();
  std::string message = message_;
  if (message.empty() && !changed.empty()) {
    message = fmt::format(fmt::runtime(tr("{} other beads were aligned anew.")), changed.size());
  }
  if (message.empty()) {
    message =
        tr("Space accept · M merge · S split · U/D move · L link · K unlink · W swap · O omitted · N next doubtful · X "
           "next not 1-1 · Z undo");
  }
  const std::string title =
      fmt::format("{}  ↔  {}", session_->letter(Side::source).name, session_->letter(Side::target).name);
  const std::string progress =
      fmt::format(fmt::runtime(tr("{} beads · {} confirmed · {} to check")), session_->beads().size(),
                  session_->confirmed_count(), session_->doubtful().size());
  header_->show(title, progress, message);
  view_->beads_changed();
  show_doubtful();
  speak();
}

/// The active bead, for screen readers.
void AlignmentWindow::speak() {
  if (session_->beads().empty()) return;
  view_->call(fmt::format(fmt::runtime(tr("Bead {} of {}")), session_->active() + 1, session_->beads().size()));
}

void AlignmentWindow::show_doubtful() {
  constexpr std::size_t kMostCards = 200;
  listed_ = session_->doubtful();
  listed_.resize(std::min(listed_.size(), kMostCards));
  std::vector<Card> cards;
  for (const std::size_t i : listed_) {
    const Bead& bead = session_->beads()[i];
    const Side side = bead.source.empty() ? Side::target : Side::source;
    const SentenceRange range = bead.source.empty() ? bead.target : bead.source;
    Card card{.badge = ribbon_label(bead), .percent = static_cast<int>(bead.confidence * 100)};
    card.heading = fmt::format("{} {}", tr(side == Side::source ? "sentence" : "target sentence"), range.begin + 1);
    card.paragraphs.push_back({.text = shortened(session_->letter(side).sentences[range.begin])});
    cards.push_back(std::move(card));
  }
  doubtful_->show(std::move(cards));
  const auto here = std::ranges::find(listed_, session_->active());
  if (here != listed_.end()) doubtful_->select(static_cast<std::size_t>(here - listed_.begin()));
}

}  // namespace weerga
