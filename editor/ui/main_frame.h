// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>
#include <wx/weakref.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/core/review_services.h"
#include "editor/core/session.h"
#include "editor/core/session_services.h"
#include "editor/ui/ask_file.h"
#include "editor/ui/settings.h"

class wxInfoBar;

namespace weerga {

class EditorPage;
class QuickInput;
class ReviewCommands;
class TaskLine;
class WelcomePage;
class ConflictWindow;
struct Statistics;
struct VersionComparison;
struct VersionDifference;

/// The file of the open document as another program wrote it since. All may be empty.
struct OtherVersion {
  std::function<bool()> exists;  ///< quick, on the user-interface thread
  /// The file at `path`; on a worker thread; throws Error.
  std::function<Document(const std::filesystem::path& path)> read;
  std::function<void()> settle;  ///< what stands there now has been dealt with
};

/// What the window is given from outside: how files become sessions, and what the panes ask.
struct FrameOptions {
  struct Opened {
    std::unique_ptr<Session> session;
    std::string message;          ///< what the translator must know, "" nothing
    std::function<void()> saved;  ///< to be called after each save; may be empty
    OtherVersion other;
  };
  std::function<Opened(const std::filesystem::path&)> open;  ///< called from a worker thread
  /// How far a translation is, see WelcomePage; called from a worker thread.
  std::function<std::optional<ProgressCounts>(const std::filesystem::path&)> progress_of;
  /// The format by the name's ending; called from a worker thread.
  std::function<void(const Document&, const std::filesystem::path&)> write_as;
  std::function<void(wxWindow* parent)> align;         ///< asks for two letters
  std::function<void(wxWindow* parent)> align_folder;  ///< asks for a folder of letters
  /// Opens the alignment of two letters, of which their names or texts tell which is which.
  std::function<void(wxWindow* parent, const std::filesystem::path& one, const std::filesystem::path& other)> align_two;
  /// Opens the alignment that a pair of the memory comes from.
  std::function<void(wxWindow* parent, const std::string& letter, const std::string& id)> mend_pair;
  AskFile ask_file = asked_file;
  /// How much of a document the memory knows; called from a worker thread.
  std::function<Statistics(const Document&, const std::function<void(double)>& progress, std::stop_token)> statistics;
  std::filesystem::path sample_folder;
  std::string folders;  ///< where the user's own things lie, in words
  Services services;
  ReviewServices review;
  Settings settings;
};

/// The window: menus and keys from data, pages, messages. What commands do lies with the pages.
class MainFrame : public wxFrame {
 public:
  explicit MainFrame(FrameOptions options);
  ~MainFrame() override;

  /// Opens a letter or a translation, in the background, or a folder of letters.
  void open(const std::filesystem::path& path);
  /// What was dropped on the window: two letters are aligned, one file or folder is opened.
  void take(const std::vector<std::filesystem::path>& dropped);
  void show(std::unique_ptr<Session> session);

  /// Runs a command by its name; an error is shown until it is acknowledged. False if it is unknown or not enabled.
  bool run(const std::string& command);
  /// The key as KeyMap spells it, "" for one that runs nothing.
  static std::string key_of(const wxKeyEvent& event);

  [[nodiscard]] EditorPage& page() { return *page_; }
  [[nodiscard]] WelcomePage& welcome() { return *welcome_; }
  [[nodiscard]] QuickInput& question() { return *question_; }
  [[nodiscard]] TaskLine& tasks() { return *tasks_; }
  [[nodiscard]] const KeyMap& keys() const { return keys_; }
  [[nodiscard]] const CommandTable& commands() const { return commands_; }
  [[nodiscard]] const Settings& settings() const { return options_.settings; }
  void acknowledge();  ///< puts the message away; the next one shows, if there is one
  /// The window that compares two versions, nullptr if none is open.
  [[nodiscard]] ConflictWindow* conflict() const;
  void look_for_other_version();
  void apply(const Settings& wanted);  ///< what differs from now takes effect at once
  /// The message in the bar, "" if none is shown.
  [[nodiscard]] std::string message() const;

 private:
  void build();
  void build_menus();
  void build_toolbar();
  void show_toolbar(bool shown);
  static std::string title_of(const std::string& command);  ///< without its mnemonic
  void register_commands();
  void guarded(const std::function<void()>& action);
  void show_error(const std::string& sentence);
  void show_message();
  void update_title();
  bool may_close();
  void ask_file();
  void mend_pair();
  void save();
  void save_as();
  void tell_saved();
  void show_palette();
  void ask_command(const std::string& title, bool only_enabled, std::function<void(const std::string&)> then);
  void next_theme();
  void theme_changed();
  void show_settings();
  void show_statistics();
  void compare_versions();
  void show_versions(VersionComparison comparison);
  void decide_versions(const std::vector<VersionDifference>& chosen);
  void export_as();
  void import_memory();
  void import_terms();
  void ask_replacement();
  void show_welcome(bool shown);
  void choose_preset();
  void use_preset(KeyPreset preset);
  void leave_document();
  void ask_key();                           ///< which command gets another key
  void assign_key(const std::string& key);  ///< the key that was pressed for it
  void remember();
  void remember_row();
  [[nodiscard]] int replaced_in_shown(const std::string& wanted, const std::string& words);

  FrameOptions options_;
  KeyMap keys_;
  CommandTable commands_;
  std::deque<std::string> messages_;  ///< not acknowledged yet, oldest first
  std::string keyless_;               ///< command that waits for its new key, "" none
  std::string contested_;             ///< key of another command that was pressed for it once
  wxInfoBar* notice_ = nullptr;
  std::filesystem::path dossier_;
  WelcomePage* welcome_ = nullptr;
  EditorPage* page_ = nullptr;
  QuickInput* question_ = nullptr;
  TaskLine* tasks_ = nullptr;
  std::unique_ptr<ReviewCommands> review_;
  std::filesystem::path file_;   ///< that was opened, "" none
  std::function<void()> saved_;  ///< of the open document
  OtherVersion other_;
  bool told_of_other_ = false;
  wxWeakRef<wxFrame> conflict_;
};

}  // namespace weerga
