// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/target_editor.h"

#include <wx/stc/stc.h>

#include <algorithm>
#include <array>

#include "editor/ui/text.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr int kPillStyle = 1;
constexpr std::array kMarkKinds = {MarkKind::term, MarkKind::misspelling, MarkKind::issue, MarkKind::annotation,
                                   MarkKind::search};

int indicator_of(MarkKind kind) { return 8 + static_cast<int>(kind); }

int indicator_style(MarkKind kind) {
  switch (kind) {
    case MarkKind::misspelling:
      return wxSTC_INDIC_SQUIGGLE;
    case MarkKind::issue:
      return wxSTC_INDIC_DOTS;
    case MarkKind::annotation:
      return wxSTC_INDIC_COMPOSITIONTHICK;
    case MarkKind::search:
      return wxSTC_INDIC_STRAIGHTBOX;
    default:
      return wxSTC_INDIC_PLAIN;
  }
}

Colour indicator_colour(MarkKind kind, const Palette& palette) {
  switch (kind) {
    case MarkKind::misspelling:
      return palette.misspelling;
    case MarkKind::issue:
      return palette.warning;
    case MarkKind::annotation:
      return palette.warning;
    case MarkKind::search:
      return palette.search;
    default:
      return palette.term;
  }
}

/// Keys that Scintilla binds and that the window wants for itself.
void free_keys(wxStyledTextCtrl& control) {
  for (const int key : {'D', 'L', 'T', 'U', 'Z', 'Y', 'E', 'K', 'M', 'J', 'R'}) {
    control.CmdKeyClear(key, wxSTC_KEYMOD_CTRL);
    control.CmdKeyClear(key, wxSTC_KEYMOD_CTRL | wxSTC_KEYMOD_SHIFT);
  }
  control.CmdKeyClear(wxSTC_KEY_RETURN, 0);
  control.CmdKeyClear(wxSTC_KEY_TAB, 0);
  control.CmdKeyClear(wxSTC_KEY_INSERT, 0);
}

}  // namespace

TargetEditor::TargetEditor(wxWindow* parent)
    : control_(new wxStyledTextCtrl(parent, wxID_ANY, wxDefaultPosition, wxSize(10, 10), wxBORDER_NONE)),
      window_(control_),
      spoken_(*control_, tr("Target text"), speech()) {
  control_->SetName(tr_wx("Target text"));
  control_->SetCodePage(wxSTC_CP_UTF8);
  control_->SetWrapMode(wxSTC_WRAP_WORD);
  for (int margin = 0; margin < 5; ++margin) control_->SetMarginWidth(margin, 0);
  control_->SetMargins(0, 0);
  control_->SetUseHorizontalScrollBar(false);
  control_->SetUseVerticalScrollBar(false);
  control_->SetUndoCollection(false);
  control_->SetCaretWidth(2);
  control_->SetPasteConvertEndings(true);
  control_->SetEOLMode(wxSTC_EOL_LF);
  control_->SetModEventMask(wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT);
  free_keys(*control_);
  control_->Bind(wxEVT_STC_MODIFIED, &TargetEditor::modified, this);
  control_->Bind(wxEVT_STC_UPDATEUI, [this](wxStyledTextEvent&) {
    if (!is_loading_) spoken_.changed();
  });
  control_->Bind(wxEVT_STC_CLIPBOARD_PASTE, [this](wxStyledTextEvent& event) {
    event.SetString(to_wx(without_pills(to_utf8(event.GetString()))));
  });
}

/// A pill is read as the character that stands for an object in a text; it is as long as the pill's own.
TextSpeech TargetEditor::speech() {
  static constexpr std::string_view object = "\uFFFC";
  return {.text =
              [this] {
                std::string words = text().text;
                for (std::size_t at = 0; at < words.size(); at += code_point_at(words, at).size) {
                  if (shown_.code_of(code_point_at(words, at).value) != nullptr)
                    words.replace(at, object.size(), object);
                }
                return words;
              },
          .selection =
              [this] {
                return ByteRange{static_cast<std::size_t>(control_->GetSelectionStart()),
                                 static_cast<std::size_t>(control_->GetSelectionEnd())};
              },
          .select =
              [this](ByteRange range) {
                control_->SetSelection(static_cast<int>(range.begin), static_cast<int>(range.end));
              },
          .replace =
              [this](ByteRange range, const std::string& words) {
                if (control_->GetReadOnly()) return;
                control_->SetTargetRange(static_cast<int>(range.begin), static_cast<int>(range.end));
                control_->ReplaceTarget(to_wx(without_pills(words)));
                spoken_.changed();
              }};
}

/// Characters that stand for a code in here mean nothing when they come from outside.
std::string TargetEditor::without_pills(const std::string& words) const {
  std::string kept;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint next = code_point_at(words, at);
    if (shown_.code_of(next.value) == nullptr) kept.append(words, at, next.size);
    at += next.size;
  }
  return kept;
}

void TargetEditor::focus() { control_->SetFocus(); }
bool TargetEditor::has_focus() const { return control_->HasFocus(); }
void TargetEditor::set_read_only(bool is_read_only) { control_->SetReadOnly(is_read_only); }

void TargetEditor::show(const TaggedText& text, const TaggedText& source, std::size_t caret) {
  is_loading_ = true;
  shown_ = edit_text(text, source);
  plain_ = text;
  control_->SetReadOnly(false);
  for (const EditText::Pill& pill : shown_.pills) {
    std::string character;
    append_utf8(character, pill.character);
    control_->SetRepresentation(to_wx(character), to_wx(pill_label(pill.code)));
  }
  control_->ClearAll();
  control_->AddTextRaw(shown_.text.data(), static_cast<int>(shown_.text.size()));
  const int place = static_cast<int>(in_edit_text(std::min(caret, text.text.size())));
  control_->SetSelection(place, place);
  style_pills();
  is_loading_ = false;
  spoken_.changed();
}

void TargetEditor::modified(wxStyledTextEvent&) {
  if (is_loading_ || is_told_) return;
  is_told_ = true;  // Scintilla forbids changes in here, and a burst of keys is one message
  control_->CallAfter([this] {
    is_told_ = false;
    style_pills();
    if (on_typed) on_typed();
  });
}

const EditText& TargetEditor::text() {
  const wxCharBuffer bytes = control_->GetTextRaw();
  shown_.text.assign(bytes.data(), bytes.length());
  if (const auto bad = first_invalid_utf8(shown_.text)) shown_.text.resize(*bad);
  plain_ = retyped({}, shown_);
  return shown_;
}

std::size_t TargetEditor::in_edit_text(std::size_t plain) const { return to_edit_text(plain_, plain); }

TaggedText TargetEditor::tagged(const TaggedText& old) {
  return retyped(old, text(), static_cast<std::size_t>(control_->GetCurrentPos()));
}

std::size_t TargetEditor::caret() {
  return from_edit_text(text(), static_cast<std::size_t>(control_->GetCurrentPos()));
}

ByteRange TargetEditor::selection() {
  const EditText& now = text();
  return {from_edit_text(now, static_cast<std::size_t>(control_->GetSelectionStart())),
          from_edit_text(now, static_cast<std::size_t>(control_->GetSelectionEnd()))};
}

void TargetEditor::select(ByteRange plain) {
  static_cast<void>(text());
  control_->SetSelection(static_cast<int>(in_edit_text(plain.begin)), static_cast<int>(in_edit_text(plain.end)));
}

void TargetEditor::insert_at_caret(const std::string& words) {
  control_->ReplaceSelection(wxString());
  control_->AddTextRaw(words.data(), static_cast<int>(words.size()));
}

bool TargetEditor::insert_next_code() {
  const EditText& now = text();
  for (const EditText::Pill& pill : now.pills) {
    std::string character;
    append_utf8(character, pill.character);
    if (now.text.find(character) != std::string::npos) continue;
    insert_at_caret(character);
    return true;
  }
  return false;
}

void TargetEditor::style_pills() {
  const EditText& now = text();
  control_->StartStyling(0);
  control_->SetStyling(static_cast<int>(now.text.size()), 0);
  if (now.pills.empty()) return;
  for (std::size_t at = 0; at < now.text.size();) {
    const CodePoint next = code_point_at(now.text, at);
    if (now.code_of(next.value) != nullptr) {
      control_->StartStyling(static_cast<int>(at));
      control_->SetStyling(static_cast<int>(next.size), kPillStyle);
    }
    at += next.size;
  }
}

void TargetEditor::show_marks(const std::vector<Mark>& marks) {
  static_cast<void>(text());
  for (const MarkKind kind : kMarkKinds) {
    control_->SetIndicatorCurrent(indicator_of(kind));
    control_->IndicatorClearRange(0, control_->GetLength());
  }
  for (const Mark& mark : marks) {
    if (std::ranges::find(kMarkKinds, mark.kind) == kMarkKinds.end()) continue;
    control_->SetIndicatorCurrent(indicator_of(mark.kind));
    const std::size_t begin = in_edit_text(mark.range.begin);
    control_->IndicatorFillRange(static_cast<int>(begin), static_cast<int>(in_edit_text(mark.range.end) - begin));
  }
}

void TargetEditor::use(const Palette& palette, double points, int line_height) {
  wxFont font(wxFontInfo(points).FaceName(to_wx("Noto Sans")));
  control_->StyleSetFont(wxSTC_STYLE_DEFAULT, font);
  control_->StyleSetSizeFractional(wxSTC_STYLE_DEFAULT, static_cast<int>(points * 100));
  control_->StyleSetForeground(wxSTC_STYLE_DEFAULT, palette.text.wx());
  control_->StyleSetBackground(wxSTC_STYLE_DEFAULT, palette.editor.wx());
  control_->StyleClearAll();
  control_->StyleSetForeground(kPillStyle, palette.code.ink.wx());
  control_->StyleSetSizeFractional(kPillStyle, static_cast<int>(points * 80));
  control_->SetExtraAscent(0);
  control_->SetExtraDescent(0);
  const int extra = std::max(0, line_height - control_->TextHeight(0));
  control_->SetExtraAscent(extra / 2);
  control_->SetExtraDescent(extra - extra / 2);
  control_->SetCaretForeground(palette.text.wx());
  control_->SetSelBackground(true, palette.selection.wx());
  for (const MarkKind kind : kMarkKinds) {
    control_->IndicatorSetStyle(indicator_of(kind), indicator_style(kind));
    control_->IndicatorSetForeground(indicator_of(kind), indicator_colour(kind, palette).wx());
    control_->IndicatorSetUnder(indicator_of(kind), kind == MarkKind::search);
  }
}

}  // namespace weerga
