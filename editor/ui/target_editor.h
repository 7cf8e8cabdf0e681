// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "editor/core/edit_text.h"
#include "editor/ui/accessible.h"
#include "editor/ui/text_layout.h"

class wxStyledTextCtrl;
class wxStyledTextEvent;
class wxWindow;

namespace weerga {

/// The one live text control: shows a text of the active row with its codes as pills, and reports what was typed.
/// Undo lies in the session, so the control keeps none.
class TargetEditor {
 public:
  explicit TargetEditor(wxWindow* parent);  ///< the parent owns the control
  [[nodiscard]] wxWindow& window() const { return *window_; }
  void focus();
  [[nodiscard]] bool has_focus() const;
  void set_read_only(bool is_read_only);

  /// Shows another text; the caret goes to `caret` (a byte of the plain text).
  void show(const TaggedText& text, const TaggedText& source, std::size_t caret);
  void call(const std::string& name) { spoken_.rename(name); }  ///< for screen readers
  /// Called after typing, once for a burst of keys, outside of Scintilla's own notification.
  std::function<void()> on_typed;

  [[nodiscard]] const EditText& text();  ///< as it stands now
  [[nodiscard]] TaggedText tagged(const TaggedText& old);
  [[nodiscard]] std::size_t caret();    ///< byte of the plain text
  [[nodiscard]] ByteRange selection();  ///< bytes of the plain text
  void select(ByteRange plain);
  void insert_at_caret(const std::string& words);
  /// Inserts the first code of the source that does not stand in the text. False if there is none.
  bool insert_next_code();

  void show_marks(const std::vector<Mark>& marks);
  void use(const Palette& palette, double points, int line_height);

 private:
  void modified(wxStyledTextEvent& event);
  void style_pills();
  [[nodiscard]] std::size_t in_edit_text(std::size_t plain) const;
  [[nodiscard]] TextSpeech speech();
  [[nodiscard]] std::string without_pills(const std::string& words) const;

  wxStyledTextCtrl* control_;
  wxWindow* window_;  ///< the same, for those who do not know Scintilla
  EditText shown_;
  TaggedText plain_;  ///< what `shown_` stands for
  bool is_loading_ = false;
  bool is_told_ = false;
  SpokenText spoken_;
};

}  // namespace weerga
