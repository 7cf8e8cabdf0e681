// SPDX-License-Identifier: Apache-2.0
// The commands of the window itself: files, palette, themes, help.
#include <fmt/format.h>
#include <wx/infobar.h>
#include <wx/menu.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/ui/card_window.h"
#include "editor/ui/command_title.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/file_kinds.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/quick_input.h"
#include "editor/ui/review_commands.h"
#include "editor/ui/settings_window.h"
#include "editor/ui/statistics_window.h"
#include "editor/ui/task_line.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"
#include "editor/ui/welcome_page.h"
#include "xliff/text/error.h"

namespace weerga {

void MainFrame::register_commands() {
  page_->register_commands(commands_);
  review_ = std::make_unique<ReviewCommands>(
      ReviewCommands::Context{.window = this,
                              .page = page_,
                              .ask = question_,
                              .tasks = tasks_,
                              .services = &options_.review,
                              .ask_file = options_.ask_file,
                              .open = [this](const std::filesystem::path& path) { open(path); }});
  review_->register_in(commands_);
  const auto has_document = [this] { return page_->session() != nullptr; };
  const auto show_cards = [this](const std::string& title, std::vector<Card> cards) {
    (new CardWindow(this, title, std::move(cards)))->Show();
  };
  commands_.set("file.open", [this] { ask_file(); });
  commands_.set("file.save", [this] { save(); }, has_document);
  commands_.set("file.save-as", [this] { save_as(); }, has_document);
  commands_.set("file.export", [this] { export_as(); }, has_document);
  commands_.set(
      "file.import-memory", [this] { import_memory(); },
      [this] { return static_cast<bool>(options_.services.import_memory); });
  commands_.set(
      "terms.import", [this] { import_terms(); }, [this] { return static_cast<bool>(options_.services.import_terms); });
  commands_.set("file.align", [this] { options_.align(this); }, [this] { return static_cast<bool>(options_.align); });
  commands_.set(
      "file.align-folder", [this] { options_.align_folder(this); },
      [this] { return static_cast<bool>(options_.align_folder); });
  commands_.set("segment.mend-pair", [this] { mend_pair(); }, has_document);
  commands_.set(
      "file.sample", [this] { open(options_.sample_folder); }, [this] { return !options_.sample_folder.empty(); });
  const auto to_welcome = [this] {
    if (!may_close()) return;
    leave_document();
    show_welcome(true);
  };
  commands_.set("file.welcome", to_welcome);
  commands_.set("file.close", to_welcome, has_document);
  commands_.set("file.quit", [this] { Close(); });
  commands_.set("edit.replace", [this] { ask_replacement(); }, has_document);
  commands_.set("view.palette", [this] { show_palette(); });
  commands_.set("view.theme", [this] { next_theme(); });
  commands_.set("view.toolbar", [this] { show_toolbar(!options_.settings.has_toolbar); });
  commands_.set("view.acknowledge", [this] { acknowledge(); }, [this] { return !messages_.empty(); });
  commands_.set("edit.settings", [this] { show_settings(); });
  commands_.set("file.compare", [this] { compare_versions(); }, [this] { return other_.exists && other_.exists(); });
  commands_.set("file.stop", [this] { tasks_->stop(); }, [this] { return tasks_->is_busy(); });
  commands_.set("review.statistics", [this] { show_statistics(); }, has_document);
  commands_.set("help.contents", [this, show_cards] { show_cards(tr("Help"), help_cards(keys_)); });
  commands_.set("help.keys", [this, show_cards] { show_cards(tr("Keys"), key_cards(keys_)); });
  commands_.set("help.preset", [this] { choose_preset(); });
  commands_.set("help.assign-key", [this] { ask_key(); });
  commands_.set("help.about", [show_cards] {
    show_cards(
        tr("About Weerga"),
        {{.title = "Weerga",
          .paragraphs = {
              {.text = tr(
                   "Bilingual annotation and translation memory for letters to parliament. Apache License 2.0.")}}}});
  });
}

void MainFrame::mend_pair() {
  const MatchProposal* const match = page_->selected_match();
  if (match == nullptr || !match->aligned || !options_.mend_pair)
    throw Error(ErrorKind::invalid_argument, tr("Select a match that comes from an alignment first."));
  options_.mend_pair(this, match->letter, match->id);
}

void MainFrame::ask_file() {
  const std::filesystem::path path =
      options_.ask_file(this, {.title = tr("Open a letter or a translation"), .kinds = letter_and_translation_kinds()});
  if (!path.empty()) open(path);
}

void MainFrame::save() {
  if (page_->session()->origin().path.empty()) return save_as();
  if (other_.exists && other_.exists()) return compare_versions();
  page_->session()->save();
  tell_saved();
}

void MainFrame::tell_saved() {
  if (saved_) saved_();
  page_->status().say(tr("Saved."));
  update_title();
}

void MainFrame::save_as() {
  const std::filesystem::path path =
      options_.ask_file(this, {.title = tr("Save as XLIFF"), .kinds = "XLIFF|*.xlf", .to_write = true});
  if (path.empty()) return;
  page_->session()->save_as({path, page_->session()->origin().bytes_of});
  file_ = path;
  options_.settings.remember(std::filesystem::absolute(path).string());
  tell_saved();
}

void MainFrame::show_palette() {
  ask_command(tr("Find a command"), true, [this](const std::string& command) {
    if (!commands_.run(command)) throw Error(ErrorKind::invalid_argument, tr("That is not possible now."));
  });
}

void MainFrame::ask_key() {
  ask_command(tr("Which command gets another key?"), false, [this](const std::string& command) {
    keyless_ = command;
    contested_.clear();
    page_->status().say(tr("Press the new key; Delete takes all keys away, Escape changes nothing."));
  });
}

void MainFrame::assign_key(const std::string& key) {
  if (key.empty()) return;  // a modifier alone
  const std::string command = std::exchange(keyless_, {});
  if (key == "Escape") return page_->status().say(tr("The keys are as they were."));
  if (key == "Delete") {
    keys_.rebind(command, {});
  } else if (const std::string other = keys_.command_of(key); !other.empty() && other != command && key != contested_) {
    keyless_ = command;
    contested_ = key;
    return page_->status().say(
        fmt::format(fmt::runtime(tr("{} already runs “{}”; press it again to take it over.")), key, title_of(other)));
  } else {
    if (!other.empty() && other != command) {
      std::vector<std::string> left = keys_.keys_of(other);
      std::erase(left, key);
      keys_.rebind(other, left);
    }
    keys_.rebind(command, {key});
  }
  build_menus();
  build_toolbar();
  page_->status().say(fmt::format(fmt::runtime(tr("“{}” is on {} now.")), title_of(command), key));
}

void MainFrame::ask_command(const std::string& title, bool only_enabled, std::function<void(const std::string&)> then) {
  const auto found = std::make_shared<std::vector<std::string>>();
  question_->ask({.title = title,
                  .initial = {},
                  .choices =
                      [this, found, only_enabled](const std::string& typed) {
                        std::vector<std::pair<int, const CommandEntry*>> ranked;
                        for (const CommandEntry& entry : command_entries()) {
                          if (entry.name.empty() || (only_enabled && !commands_.is_enabled(entry.name))) continue;
                          const auto score = palette_score(typed, shown_title(entry));
                          if (score) ranked.emplace_back(-*score, &entry);
                        }
                        std::ranges::stable_sort(ranked, {}, [](const auto& pair) { return pair.first; });
                        std::vector<Card> cards;
                        found->clear();
                        for (const auto& [score, entry] : ranked) {
                          const std::vector<std::string> keys = keys_.keys_of(entry->name);
                          cards.push_back({.key = keys.empty() ? "" : keys.front(), .title = shown_title(*entry)});
                          found->emplace_back(entry->name);
                        }
                        return cards;
                      },
                  .answer =
                      [found, then = std::move(then)](const std::string&, std::optional<std::size_t> choice) {
                        if (choice && *choice < found->size()) then((*found)[*choice]);
                      }});
}

void MainFrame::next_theme() {
  const bool is_contrast = current_theme() == Theme::contrast;
  use_theme(is_contrast ? Theme::light : palette().is_dark ? Theme::contrast : Theme::dark);
  theme_changed();
}

void MainFrame::theme_changed() {
  page_->theme_changed();
  welcome_->theme_changed();
  question_->theme_changed();
  tasks_->theme_changed();
  build_toolbar();
  Refresh();
}

void MainFrame::show_settings() {
  Settings now = options_.settings;
  now.theme = current_theme();
  now.points = page_->view().points();
  SettingsWindow(this, std::move(now), options_.folders, [this](const Settings& wanted) { apply(wanted); }).ShowModal();
}

void MainFrame::apply(const Settings& wanted) {
  Settings& settings = options_.settings;
  settings.language = wanted.language;
  settings.author = wanted.author;
  page_->sign_as(wanted.author);
  page_->use_points(wanted.points);
  if (wanted.has_toolbar != settings.has_toolbar) show_toolbar(wanted.has_toolbar);
  if (wanted.theme != current_theme()) {
    use_theme(wanted.theme);
    theme_changed();
  }
  if (wanted.preset == keys_.preset()) return;
  use_preset(wanted.preset);
}

/// Keys that were changed one by one go.
void MainFrame::use_preset(KeyPreset preset) {
  keys_ = KeyMap(preset);
  build_menus();
  build_toolbar();
}

void MainFrame::show_statistics() {
  const std::string letter = page_->session()->origin().path.filename().string();
  tasks_->run(tr("Counting"),
              [this, letter, count = options_.statistics,
               document = page_->session()->document()](const TaskReport& report) -> TaskLine::Finish {
                const Statistics figures =
                    count ? count(document, report.progress, report.stop) : statistics_of(document);
                return [this, letter, figures, by_progress = amounts_by_progress(document)] {
                  (new StatisticsWindow(this, letter.empty() ? tr("Untitled") : letter,
                                        statistics_rows(by_progress, figures), figures.total))
                      ->Show();
                };
              });
}

void MainFrame::export_as() {
  if (!options_.write_as) throw Error(ErrorKind::unsupported, tr("There is nothing to export with."));
  const std::filesystem::path path = options_.ask_file(
      this, {.title = tr("Export"),
             .kinds = tr("XLIFF 2.1|*.xlf|XLIFF 1.2|*.xliff|TMX|*.tmx|Word|*.docx|OpenDocument|*.odt|HTML|*.html|"
                         "Markdown|*.md|Text|*.txt|PO|*.po|Table for a reviewer (Word)|*.table.docx|Table for a "
                         "reviewer (HTML)|*.table.html"),
             .to_write = true});
  if (path.empty()) return;
  tasks_->run(fmt::format(fmt::runtime(tr("Exporting {}")), path.filename().string()),
              [this, path, write = options_.write_as, document = page_->session()->document()](const TaskReport&) {
                write(document, path);
                return [this] { page_->status().say(tr("Exported.")); };
              });
}

void MainFrame::import_memory() {
  const std::filesystem::path path =
      options_.ask_file(this, {.title = tr("Add to the memory"), .kinds = memory_kinds()});
  if (path.empty()) return;
  tasks_->run(fmt::format(fmt::runtime(tr("Adding {} to the memory")), path.filename().string()),
              [this, path, import = options_.services.import_memory](const TaskReport& report) -> TaskLine::Finish {
                const std::size_t pairs = import(path, report.progress, report.stop);
                return [this, pairs] {
                  page_->services_changed();
                  page_->status().say(fmt::format(fmt::runtime(tr("The memory took {} pairs.")), pairs));
                };
              });
}

void MainFrame::import_terms() {
  const std::filesystem::path path = options_.ask_file(
      this, {.title = tr("Add to the glossary"), .kinds = tr("Glossaries|*.csv;*.tsv;*.tbx|All files|*")});
  if (path.empty()) return;
  tasks_->run(fmt::format(fmt::runtime(tr("Adding {} to the glossary")), path.filename().string()),
              [this, path, import = options_.services.import_terms](const TaskReport&) -> TaskLine::Finish {
                const std::size_t terms = import(path);
                return [this, terms] {
                  page_->services_changed();
                  page_->status().say(fmt::format(fmt::runtime(tr("The glossary took {} terms.")), terms));
                };
              });
}

int MainFrame::replaced_in_shown(const std::string& wanted, const std::string& words) {
  Session& session = *page_->session();
  std::vector<Edit> edits;
  int count = 0;
  for (const std::size_t row : page_->view().rows()) {
    const Segment& segment = session.segment(row);
    if (!segment.target || segment.locked) continue;
    const std::vector<ByteRange> places = occurrences_of(wanted, segment.target->text);
    if (places.empty()) continue;
    TaggedText target = *segment.target;
    for (auto place = places.rbegin(); place != places.rend(); ++place) target.replace(*place, words);
    edits.push_back(edit_target(session.document(), session.place_of(row), std::move(target)));
    count += static_cast<int>(places.size());
  }
  session.perform(std::move(edits));
  return count;
}

void MainFrame::ask_replacement() {
  const std::string wanted = page_->filter().wanted();
  if (wanted.empty()) {
    page_->filter().focus_search({});
    throw Error(ErrorKind::invalid_argument, tr("Search for the words first; then Ctrl+H replaces them."));
  }
  question_->ask({.title = fmt::format(fmt::runtime(tr("Instead of “{}” in all translations shown")), wanted),
                  .initial = {},
                  .choices = {},
                  .answer = [this, wanted](const std::string& typed, auto) {
                    const int count = replaced_in_shown(wanted, typed);
                    page_->status().say(
                        fmt::format(fmt::runtime(tr("Replaced {} times; Ctrl+Z takes all of it back.")), count));
                  }});
}

void MainFrame::choose_preset() {
  question_->ask({.title = tr("Keys as in"),
                  .initial = {},
                  .choices =
                      [](const std::string&) {
                        return std::vector<Card>{{.title = "Weerga"}, {.title = "OmegaT"}, {.title = "Trados · memoQ"}};
                      },
                  .answer =
                      [this](const std::string&, std::optional<std::size_t> choice) {
                        use_preset(static_cast<KeyPreset>(choice.value_or(0)));
                      }});
}

void MainFrame::remember() {
  Settings& settings = options_.settings;
  settings.width = GetSize().GetWidth();
  settings.height = GetSize().GetHeight();
  settings.points = page_->view().points();
  settings.pane_width = page_->pane_width();
  settings.pane_layout = page_->panes().layout();
  settings.theme = current_theme();
  settings.preset = keys_.preset();
  settings.key_changes = keys_.changes();
  write_settings(settings);
}

}  // namespace weerga
