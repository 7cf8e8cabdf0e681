// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/welcome_page.h"

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>
#include <numeric>

#include "editor/ui/file_kinds.h"
#include "editor/ui/poster.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::size_t kMostLetters = 100;
constexpr int kWidth = 760;

Card titled(std::string title, std::string key, std::string words) {
  Card card{.key = std::move(key), .title = std::move(title)};
  if (!words.empty()) card.paragraphs.push_back({.text = std::move(words), .dim = true, .small = true});
  return card;
}

}  // namespace

std::vector<std::filesystem::path> letters_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code failed;
  const auto options = std::filesystem::directory_options::skip_permission_denied;
  for (std::filesystem::recursive_directory_iterator entry(folder, options, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (entry.depth() > 2) entry.disable_recursion_pending();
    if (is_letter_or_translation(entry->path()) && entry->is_regular_file(failed)) found.push_back(entry->path());
    if (found.size() >= kMostLetters) break;
  }
  std::ranges::sort(found);
  std::erase_if(found, [all = found](const std::filesystem::path& letter) {
    std::filesystem::path translation = letter;
    translation.replace_extension(".xlf");
    return translation != letter && std::ranges::binary_search(all, translation);
  });
  return found;
}

WelcomePage::WelcomePage(wxWindow* parent)
    : wxPanel(parent), list_(new CardList(this, tr("Welcome"))), worker_(ui_poster()) {
  SetName(tr_wx("Welcome page"));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  list_->use_points(11);
  list_->mark_selection_always();
  list_->on_chosen = [this](std::size_t index) {
    const auto action = actions_.at(index);
    if (action) action();
  };
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) {
    const wxSize size = GetClientSize();
    const int width = std::min(kWidth, size.GetWidth() - 40);
    list_->SetSize((size.GetWidth() - width) / 2, 130, width, std::max(50, size.GetHeight() - 150));
    Refresh();
  });
}

void WelcomePage::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, 1.0 * size.GetWidth(), 1.0 * size.GetHeight()}, palette().paper);
  const double x = list_->GetPosition().x + 14;
  canvas.text(x, 38, "Weerga", {.points = 26, .bold = true, .colour = palette().accent});
  canvas.text(x, 88, tr("Letters to parliament, side by side with what was said before"),
              {.points = 11, .colour = palette().dim});
}

void WelcomePage::add(Card card, std::function<void()> action) {
  cards_.push_back(std::move(card));
  actions_.push_back(std::move(action));
}

void WelcomePage::add_commands() {
  const auto command = [this](const std::string& name, const std::string& title, const std::string& key,
                              const std::string& words) {
    add(titled(title, key, words), [this, name] {
      if (on_command) on_command(name);
    });
  };
  command("file.open", tr("Open a letter or a translation…"), "Ctrl+O", tr("Or drop it on this window."));
  command("file.align", tr("Align two letters…"), "Ctrl+Shift+A",
          tr("Finds which English sentence belongs to which Dutch one."));
  command("file.align-folder", tr("Align all letters of a folder…"), "",
          tr("Pairs them by their names; the memory knows them at once."));
  command("file.sample", tr("Open the sample dossier"), "",
          tr("Three letters on connected subjects, to try everything on."));
}

void WelcomePage::add_files(const std::string& heading, const std::vector<std::filesystem::path>& files) {
  if (files.empty()) return;
  add({.paragraphs = {{.text = heading, .marks = {{{0, heading.size()}, MarkKind::emphasis}}}}}, {});
  for (const std::filesystem::path& file : files) {
    add(titled(file.filename().string(), "", file.parent_path().string()), [this, file] {
      if (on_open) on_open(file);
    });
  }
}

void WelcomePage::add_tour() {
  const std::string heading = tr("In five sentences");
  add({.paragraphs = {{.text = heading, .marks = {{{0, heading.size()}, MarkKind::emphasis}}}}}, {});
  for (const char* sentence :
       {"Type the translation in the row with the blue edge; Ctrl+Enter confirms it and goes on.",
        "Ctrl+1 puts in the first match of the memory, Alt+1 the first term of the glossary.",
        "Select words and press Ctrl+M to write a remark on them, Ctrl+K to see where they occurred before.",
        "Everything you do can be undone, and nothing you typed is lost if the power goes.",
        "Ctrl+Shift+P finds every command by its name; F1 tells more."}) {
    add({.paragraphs = {{.text = tr(sentence), .dim = true}}}, {});
  }
}

/// One letter after the other, so that a dossier of a hundred shows at once.
void WelcomePage::read_progress(std::size_t letter) {
  if (!progress_of || letter >= letters_.size()) return;
  const auto& [card, path] = letters_[letter];
  worker_.ask(
      [read = progress_of, path](const std::stop_token&) {
        try {
          return read(path);
        } catch (const Error&) {
          return std::optional<ProgressCounts>();  // opening it says what is wrong
        }
      },
      [this, card, letter](const std::optional<ProgressCounts>& counts) {
        if (counts) {
          const std::size_t total = std::accumulate(counts->begin(), counts->end(), std::size_t{0});
          cards_[card].progress = counts;
          cards_[card].paragraphs = {{.text = fmt::format(fmt::runtime(tr("{} of {} segments translated")),
                                                          total - (*counts)[0] - (*counts)[1], total),
                                      .dim = true,
                                      .small = true}};
          const std::size_t selected = list_->selected();
          list_->show(cards_);
          list_->select(selected);
        }
        read_progress(letter + 1);
      });
}

void WelcomePage::show(const std::filesystem::path& dossier, const std::vector<RecentFile>& recent) {
  worker_.cancel();
  letters_.clear();
  cards_.clear();
  actions_.clear();
  add_commands();
  if (!dossier.empty()) {
    const std::vector<std::filesystem::path> letters = letters_in(dossier);
    add_files(fmt::format(fmt::runtime(tr("Letters of {}")), dossier.filename().string()), letters);
    for (std::size_t i = 0; i < letters.size(); ++i)
      letters_.emplace_back(cards_.size() - letters.size() + i, letters[i]);
  }
  std::vector<std::filesystem::path> before;
  for (const RecentFile& file : recent) before.emplace_back(file.path);
  add_files(tr("Opened before"), before);
  add_tour();
  list_->show(cards_);
  if (!letters_.empty()) list_->select(letters_.front().first);
  read_progress(0);
}

}  // namespace weerga
