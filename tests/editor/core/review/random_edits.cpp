// SPDX-License-Identifier: Apache-2.0
#include "tests/editor/core/review/random_edits.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "editor/core/annotation_marks.h"
#include "editor/core/edit_text.h"
#include "editor/core/review/annotations.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/core/session.h"
#include "tests/editor/core/letters.h"
#include "tests/editor/core/review/marked_text_oracle.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"
#include "xliff/validation/validate.h"

namespace weerga::test {
namespace {

/// A sentence with a bold word and a placeholder in source and target.
Segment formatted() {
  Segment segment = pair("s3", "Dat is zeer ernstig, aldus de minister.", "That is very serious, the minister says.");
  const auto add_codes = [](TaggedText& text, std::size_t begin, std::size_t end) {
    text.add(InlineCode{.position = begin, .kind = CodeKind::opening, .id = "1"});
    text.add(InlineCode{.position = end, .kind = CodeKind::closing, .id = "1"});
    text.add(InlineCode{.position = text.text.size() - 1, .kind = CodeKind::placeholder, .id = "2"});
  };
  add_codes(segment.source, 7, 11);
  add_codes(*segment.target, 8, 12);
  return segment;
}

Document letter_to_edit() {
  return letter({{pair("s1", "De Kamer is op 19 november geïnformeerd over de OVSE.",
                       "The House was informed about the OSCE on 19 November.", State::translated),
                  space("i1"), pair("s2", "Het kabinet betreurt deze gang van zaken.", "The government regrets this.")},
                 {formatted(), space("i1"), pair("s4", "Zie “Kamerstuk 21 501-02”, nr. 2234.")},
                 {pair("s5", "Aan de Voorzitter van de Tweede Kamer", "To the President of the House", State::final)}});
}

std::string listed(const std::multiset<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += " " + name;
  return list.empty() ? " none" : list;
}

class RandomEditing {
 public:
  explicit RandomEditing(const RandomEditOptions& options)
      : options_(options),
        random_(options.seed),
        file_(XliffFile::parsed(written_xliff(letter_to_edit(), kWorkingStyle), "letter.xlf")),
        session_(file_.document(), {}),
        oracle_(session_.document()) {
    session_.observe([this](const SessionChange& change) {
      for (const Annotation& mark : change.removed_marks) reported_.insert(name_of_mark(mark));
    });
    if (options.tracked)
      session_.amend_with([](const Document& document, Edit edit) {
        return tracked(document, std::move(edit), {"Reviser", "2020-12-11T10:00:00Z"});
      });
  }

  RandomEditRun run() {
    for (std::size_t number = 0; number < options_.edits && result_.fault.empty(); ++number) {
      step();
      const bool saves = number % options_.save_every == options_.save_every - 1;
      if (saves && result_.fault.empty()) save();
      if (!result_.fault.empty())
        result_.fault = "seed " + std::to_string(options_.seed) + ", edit " + std::to_string(number) + " (" +
                        std::string(kRandomEdits[last_]) + "): " + result_.fault;
    }
    return std::move(result_);
  }

 private:
  enum Kind { insert, erase, replace, source, split, join, undo, redo, navigate, annotate_, talk, remove };

  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }
  bool coin() { return below(2) == 1; }

  /// A boundary of code points in `text`.
  std::size_t boundary(const std::string& text) {
    std::size_t place = below(text.size() + 1);
    while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U) --place;
    return place;
  }

  ByteRange range_in(const std::string& text) {
    const std::size_t a = boundary(text);
    const std::size_t b = coin() ? boundary(text) : std::min(text.size(), a + below(9));
    std::size_t end = std::max(a, b);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return {std::min(a, b), end};
  }

  std::string words() {
    constexpr std::array<std::string_view, 9> kWords{"de ", "e", "é", " “ja” ", "het", " ", "an OSCE mandate",
                                                     "n",   "€"};
    return std::string(kWords.at(below(kWords.size())));
  }

  void step() {
    static constexpr std::array kWeights{Kind::insert,  Kind::insert,  Kind::insert,   Kind::erase,     Kind::erase,
                                         Kind::replace, Kind::replace, Kind::source,   Kind::source,    Kind::split,
                                         Kind::join,    Kind::join,    Kind::undo,     Kind::undo,      Kind::redo,
                                         Kind::redo,    Kind::redo,    Kind::navigate, Kind::annotate_, Kind::annotate_,
                                         Kind::talk,    Kind::remove};
    const Kind kind = kWeights.at(below(kWeights.size()));
    last_ = static_cast<std::size_t>(kind);
    reported_.clear();
    gone_.clear();
    row_ = below(session_.row_count());
    place_ = session_.place_of(row_);
    const MarkedTextOracle::Paragraph before = oracle_.paragraph(place_.unit);
    marks_before_ = marks_listed();
    try {
      if (!carry_out(kind)) return;
      ++result_.done[last_];
    } catch (const Error&) {
      ++result_.refused;
      return;
    }
    if (kind != Kind::undo && kind != Kind::redo && kind != Kind::navigate) {
      undo_.push_back({place_.unit, before, oracle_.paragraph(place_.unit)});
      redo_.clear();
      if (gone_ != reported_)
        result_.fault = "gone are" + listed(gone_) + ", reported" + listed(reported_) + "\n" + marks_before_ +
                        "became\n" + marks_listed();
      result_.went += gone_.size();
    }
    check(place_.unit);
  }

  bool carry_out(Kind kind) {
    switch (kind) {
      case Kind::insert:
        return change_words(Side::target, true, false);
      case Kind::erase:
        return change_words(Side::target, false, true);
      case Kind::replace:
        return change_words(Side::target, true, true);
      case Kind::source:
        return change_words(Side::source, coin(), coin());
      case Kind::split:
        return divide();
      case Kind::join:
        session_.perform(join_with_next(session_.document(), place_));
        gone_ = oracle_.join(place_);
        return true;
      case Kind::undo:
      case Kind::redo:
        return turn_back(kind);
      case Kind::navigate:
        session_.activate(row_);
        return true;
      case Kind::annotate_:
        return add_mark();
      case Kind::talk:
        return say_something();
      case Kind::remove:
        return remove_mark();
    }
    return false;
  }

  bool change_words(Side side, bool puts_in, bool takes_out) {
    const Segment& segment = session_.segment(row_);
    const TaggedText old = side == Side::source ? segment.source : segment.target.value_or(TaggedText());
    ByteRange range = range_in(old.text);
    if (!takes_out) range.end = range.begin;
    const std::string put_in = puts_in ? words() : std::string();
    if (range.empty() && put_in.empty()) return false;
    if (range.of(old.text) == put_in) return false;
    // Common letters at the edges of what is replaced are no change.
    const auto [shown, caret] = typed(old, segment.source, range, put_in);
    const TaggedText after = retyped(old, shown, caret);
    const TextDifference difference = difference_of(old.text, after.text, from_edit_text(shown, caret));
    if (side == Side::source) {
      if (trimmed(after.text).empty()) return false;
      session_.perform(edit_source(session_.document(), place_, after));
    } else if (coin()) {
      session_.perform(edit_target(session_.document(), place_, after));
    } else {
      session_.type(row_, after);
      session_.settle();
    }
    gone_ = oracle_.replace(place_, side, difference.removed, difference.inserted);
    return true;
  }

  /// What the editor control shows after the change, and where its caret stands. Codes in what is taken out stay.
  static std::pair<EditText, std::size_t> typed(const TaggedText& old, const TaggedText& source, ByteRange range,
                                                const std::string& put_in) {
    EditText shown = edit_text(old, source);
    std::string codes;
    const std::size_t begin = to_edit_text(old, range.begin);
    const std::size_t end = to_edit_text(old, range.end);
    for (std::size_t at = begin; at < end;) {
      const CodePoint next = code_point_at(shown.text, at);
      if (shown.code_of(next.value) != nullptr) codes += shown.text.substr(at, next.size);
      at += next.size;
    }
    shown.text.replace(begin, end - begin, codes + put_in);
    return {std::move(shown), begin + codes.size() + put_in.size()};
  }

  bool divide() {
    const Segment& segment = session_.segment(row_);
    const SplitPoint point{boundary(segment.source.text), segment.target ? boundary(segment.target->text) : 0};
    session_.perform(split_segment(session_.document(), place_, point));
    gone_ = oracle_.split(place_, point.source, point.target);
    return true;
  }

  struct Step {
    std::size_t unit;
    MarkedTextOracle::Paragraph before;
    MarkedTextOracle::Paragraph after;
  };

  bool turn_back(Kind kind) {
    std::vector<Step>& from = kind == Kind::undo ? undo_ : redo_;
    const bool turned = kind == Kind::undo ? session_.undo() : session_.redo();
    if (turned == from.empty()) result_.fault = "undo and redo do not know the same steps";
    if (from.empty()) return false;
    Step step = std::move(from.back());
    from.pop_back();
    place_.unit = step.unit;
    oracle_.restore(step.unit, kind == Kind::undo ? step.before : step.after);
    (kind == Kind::undo ? redo_ : undo_).push_back(std::move(step));
    return true;
  }

  bool add_mark() {
    const Segment& segment = session_.segment(row_);
    const Side side = coin() ? Side::source : Side::target;
    if (side == Side::target && !segment.target) return false;
    const ByteRange range = range_in(side == Side::source ? segment.source.text : segment.target->text);
    if (range.empty()) return false;
    const AnnotationKind kind = kChoosableKinds.at(below(kChoosableKinds.size()));
    const std::string remark = coin() ? "Is dit juist?" : "";
    Edit edit =
        annotate(session_.document(), place_, {side, range, kind, remark, {"Vertaler", "2020-12-11T09:00:00Z"}});
    const std::string name = named(edit, side);
    EditSequence sequence(session_.document());
    sequence.add(std::move(edit));
    if (coin()) tie(sequence);
    session_.perform(sequence.take());
    oracle_.mark(place_, side, range, name);
    ++result_.annotations;
    return true;
  }

  /// Makes the new annotation recognisable by a value, or by its note where it has one.
  std::string named(Edit& edit, Side side) {
    Segment& after = edit.after.segments.front();
    TaggedText& text = side == Side::source ? after.source : *after.target;
    const Segment& before = edit.before.segments.front();
    const TaggedText& old = side == Side::source ? before.source : *before.target;
    for (Annotation& mark : text.annotations) {
      if (std::ranges::find(old.annotations, mark.id, &Annotation::id) != old.annotations.end()) continue;
      if (mark.ref.empty()) mark.value = "k" + std::to_string(result_.annotations);
      return name_of_mark(mark);
    }
    return {};
  }

  /// Ties the first marks of both languages, as part of the same step.
  void tie(EditSequence& sequence) {
    const Segment& segment = segment_at(sequence.document(), place_);
    if (segment.source.annotations.empty() || !segment.target || segment.target->annotations.empty()) return;
    sequence.add(link_annotations(sequence.document(), place_, segment.source.annotations.front().id,
                                  segment.target->annotations.front().id));
  }

  const Annotation* any_mark(Side& side) {
    const Segment& segment = session_.segment(row_);
    side = coin() ? Side::source : Side::target;
    const TaggedText* text = side == Side::source ? &segment.source : segment.target ? &*segment.target : nullptr;
    if (text == nullptr || text->annotations.empty()) return nullptr;
    return &text->annotations[below(text->annotations.size())];
  }

  bool say_something() {
    Side side = Side::source;
    const Annotation* mark = any_mark(side);
    if (mark == nullptr || mark->ref.empty()) return false;  // a new thread would change its name
    const std::string id = mark->id;
    session_.perform(coin() ? reply(session_.document(), place_, id, {"Ja.", {"Reviser", ""}, coin()})
                            : resolve(session_.document(), place_, id, coin()));
    return true;
  }

  bool remove_mark() {
    Side side = Side::source;
    const Annotation* mark = any_mark(side);
    if (mark == nullptr) return false;
    const std::size_t byte = mark->range.begin;
    const std::string name = name_of_mark(*mark);
    session_.perform(remove_annotation(session_.document(), place_, mark->id));
    oracle_.unmark(place_, side, byte, name);
    gone_.insert(name);
    return true;
  }

  /// The annotations of the unit, for messages.
  [[nodiscard]] std::string marks_listed() const {
    std::string list;
    const auto add = [&](const TaggedText& text, std::string_view where) {
      list += std::string(where) + " " + std::to_string(text.text.size()) + " bytes:";
      for (const Annotation& mark : text.annotations)
        list += " " + mark.id + "=" + name_of_mark(mark) + "[" + std::to_string(mark.range.begin) + "," +
                std::to_string(mark.range.end) + ")";
      list += "\n";
    };
    for (const Segment& segment : session_.document().files[0].units[place_.unit].segments) {
      add(segment.source, "source");
      if (segment.target) add(*segment.target, "target");
    }
    return list;
  }

  void check(std::size_t unit) {
    if (!result_.fault.empty()) return;
    result_.fault = oracle_.difference(session_.document(), unit);
    for (const MarkedTextOracle::Part& part : oracle_.paragraph(unit).parts)
      result_.checked_bytes += part.source.size() + (part.target ? part.target->size() : 0);
  }

  /// What was read; XLIFF 1.2 has the space between two segments in its target too.
  [[nodiscard]] Document comparable(Document read, std::size_t unit) const {
    const std::vector<Segment>& wanted = session_.document().files[0].units[unit].segments;
    std::vector<Segment>& segments = read.files[0].units[unit].segments;
    for (std::size_t index = 0; index < std::min(wanted.size(), segments.size()); ++index) {
      if (!wanted[index].target && wanted[index].ignorable) segments[index].target.reset();
    }
    return read;
  }

  void save() {
    const Document& document = session_.document();
    for (const auto& [how, bytes] :
         {std::pair<std::string, std::string>{"spliced", file_.saved(document)},
          {"anew", written_xliff(document, kWorkingStyle)},
          {"handed over", written_xliff(document, XliffVersion::v21)},
          {"1.2", written_xliff(document, {.version = XliffVersion::v12, .private_notes = true})}}) {
      for (const Diagnostic& finding : validated(bytes, "saved.xlf")) {
        if (finding.severity != Severity::error) continue;
        result_.fault = how + ": " + finding.code + ": " + finding.sentence + "\n" + bytes;
        return;
      }
      if (how == "handed over") continue;
      const Document read = XliffFile::parsed(bytes, "saved.xlf").document();
      for (std::size_t unit = 0; unit < document.files[0].units.size() && result_.fault.empty(); ++unit) {
        result_.fault = oracle_.difference(comparable(read, unit), unit);
        if (!result_.fault.empty()) result_.fault = "read back, " + how + ": " + result_.fault + "\n" + bytes;
      }
      if (!result_.fault.empty()) return;
      ++result_.saves;
    }
  }

  RandomEditOptions options_;
  std::mt19937 random_;
  XliffFile file_;
  Session session_;
  MarkedTextOracle oracle_;
  RandomEditRun result_;
  std::size_t last_ = 0;
  std::size_t row_ = 0;
  SegmentPlace place_;
  std::multiset<std::string> reported_;
  std::multiset<std::string> gone_;
  std::string marks_before_;
  std::vector<Step> undo_;
  std::vector<Step> redo_;
};

}  // namespace

std::size_t RandomEditRun::edits() const { return std::accumulate(done.begin(), done.end(), std::size_t{0}); }

RandomEditRun random_edits(const RandomEditOptions& options) { return RandomEditing(options).run(); }

}  // namespace weerga::test
