// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/export_proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "editor/core/provenance.h"
#include "editor/core/review/annotations.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/core/tasks/html.h"
#include "editor/core/tasks/review.h"
#include "xliff/documents/document_format.h"
#include "xliff/extract/kept_original.h"
#include "xliff/merge/target_text.h"
#include "xliff/text/sha256.h"

namespace weerga {
namespace {

/// What a text says, whatever its layout.
std::string words_of_layout(std::string_view text) {
  std::string words;
  std::ranges::copy_if(text, std::back_inserter(words),
                       [](char byte) { return byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r'; });
  return words;
}

class Prover {
 public:
  Prover(const Document& document, std::string_view bytes, std::string_view format)
      : document_(document), bytes_(bytes), format_(format) {}

  ExportProof proof(bool private_notes) {
    if (!document_.files.empty()) proof_.original = document_.files.front().original;
    proof_.export_sha256 = sha256_of(bytes_);
    for (std::size_t file = 0; file < document_.files.size(); ++file) {
      check_source(document_.files[file]);
      check_skeleton(document_.files[file]);
      for (std::size_t unit = 0; unit < document_.files[file].units.size(); ++unit)
        check_remarks({file, unit, 0}, private_notes);
    }
    check_written();
    for (const SegmentPlace place : segments_of(document_)) check(place);
    return std::move(proof_);
  }

 private:
  void find(Severity severity, std::string code, std::string sentence) {
    proof_.findings.push_back({severity, std::move(code), std::move(sentence), {}, {}});
  }

  void check_source(const File& file) {
    const std::string now = source_sha256(file);
    if (proof_.source_sha256.empty()) {
      proof_.source_sha256 = now;
      proof_.original_sha256 = original_sha256(file);
    }
    const std::string_view imported = imported_source_sha256(file);
    if (!imported.empty() && imported != now)
      find(Severity::warning, "export.source-changed",
           fmt::format("The source text of “{}” is not what was imported: something was left out, added or changed.",
                       file.original));
  }

  void check_skeleton(const File& file) {
    if (file.skeleton.empty()) return;
    for (const Unit& unit : file.units) {
      if (file.skeleton.find("{" + unit.id + "}") == std::string::npos)
        find(Severity::warning, "export.not-in-skeleton",
             fmt::format("Paragraph {} has no place in the layout of the letter; it stands at the end.", unit.id));
    }
  }

  /// Reads the letter that was written again: every paragraph must be in it.
  void check_written() {
    std::map<std::string, std::size_t> written;
    const DocumentFormat* format = document_format(format_);
    const bool is_text = format_ == "txt";
    if (!is_text && (format == nullptr || format_ == "po")) return;
    const std::string all = is_text ? words_of_layout(bytes_) : words_of(*format);
    std::size_t place = 0;
    for (const File& file : document_.files) {
      for (const Unit& unit : file.units) {
        const TaggedText target = target_text(unit);
        const std::string words = words_of_layout(is_text ? readable_text(target) : target.text);
        const std::size_t found = all.find(words, place);
        if (found != std::string::npos) {
          place = found + words.size();
        } else if (all.find(words) == std::string::npos) {
          find(Severity::error, "export.not-written",
               fmt::format("Paragraph {} does not stand in the letter that was written.", unit.id));
        }
      }
    }
  }

  [[nodiscard]] std::string words_of(const DocumentFormat& format) const {
    std::string all;
    for (const NativeParagraph& paragraph : format.read(bytes_, proof_.original).paragraphs)
      all += words_of_layout(paragraph.text.text);
    return all;
  }

  /// Notes and annotations that wait for an answer. What stays at home is counted, not told.
  void check_remarks(SegmentPlace place, bool private_notes) {
    const Unit& unit = unit_at(document_, place);
    std::set<std::string> told;
    for (const ListedAnnotation& mark : annotations_of_unit(document_, place)) {
      for (const Note& note : mark.thread) told.insert(note.id);
      if (!mark.resolved && (private_notes || !mark.is_private)) check_mark(unit, mark);
    }
    for (const Note& note : unit.notes) {
      const bool stays = note.is_private && !private_notes;
      if (stays) ++proof_.private_notes;
      if (note.category == "doubt" && !note.resolved && !stays && !told.contains(note.id))
        find(Severity::warning, "export.doubt", fmt::format("{} has an open doubt: {}", unit.id, note.text));
    }
  }

  void check_mark(const Unit& unit, const ListedAnnotation& mark) {
    using enum AnnotationKind;
    const std::string& said = mark.thread.empty() ? mark.annotation.value : mark.thread.front().text;
    if (mark.kind == doubt) {
      ++proof_.open_annotations;
      find(Severity::warning, "export.doubt",
           fmt::format("{} has an open doubt: {}", unit.id, said.empty() ? mark.words : said));
    } else if (mark.kind == comment || mark.kind == source_error || mark.kind == style) {
      ++proof_.open_annotations;
      find(Severity::note, "export.open-annotation",
           fmt::format("{} has an open remark on “{}”{}{}", unit.id, mark.words, said.empty() ? "." : ": ", said));
    }
  }

  void check_changes(SegmentPlace place, const std::string& name) {
    const std::size_t count = tracked_changes_of(document_, place).size();
    proof_.tracked_changes += count;
    if (count > 0)
      find(Severity::warning, "export.tracked-change",
           fmt::format("{} has a change that nobody has accepted or rejected.", name));
  }

  void check(SegmentPlace place) {
    const Segment& segment = segment_at(document_, place);
    const std::string name = segment_name(document_, place);
    ++proof_.segments;
    if (!has_target(segment)) {
      if (!segment.source.text.empty())
        find(Severity::warning, "export.open", fmt::format("{} is not translated.", name));
      return;
    }
    ++proof_.translated;
    check_changes(place, name);
    if (is_unread(unit_at(document_, place), segment)) ++proof_.unread_matches;
    if (segment.state >= State::reviewed) {
      ++proof_.reviewed;
      return;
    }
    if (is_match(place)) {
      ++proof_.unreviewed_matches;
      find(Severity::warning, "export.unreviewed-match",
           fmt::format("{} comes from the memory and was not reviewed.", name));
    } else if (segment.state == State::initial) {
      find(Severity::warning, "export.draft", fmt::format("{} is a draft.", name));
    } else {
      find(Severity::note, "export.unreviewed", fmt::format("{} was not reviewed.", name));
    }
  }

  [[nodiscard]] bool is_match(SegmentPlace place) const {
    const Unit& unit = unit_at(document_, place);
    const Segment& segment = segment_at(document_, place);
    return segment.match_percent.has_value() || provenance_of(unit, segment).has_value();
  }

  const Document& document_;
  std::string_view bytes_;
  std::string_view format_;
  ExportProof proof_;
};

/// What the proof counts, with its name for people.
std::vector<std::pair<std::string_view, std::size_t>> counts_of(const ExportProof& proof) {
  return {{"segments", proof.segments},
          {"translated", proof.translated},
          {"open", proof.segments - proof.translated},
          {"reviewed", proof.reviewed},
          {"unreviewed matches", proof.unreviewed_matches},
          {"matches never read since they were put in", proof.unread_matches},
          {"open annotations", proof.open_annotations},
          {"tracked changes", proof.tracked_changes},
          {"private notes left out", proof.private_notes}};
}

}  // namespace

bool ExportProof::complete() const {
  return std::ranges::none_of(findings, [](const Diagnostic& finding) {
    return finding.code == "export.source-changed" || finding.code == "export.not-in-skeleton" ||
           finding.code == "export.not-written";
  });
}

ExportProof export_proof(const Document& document, std::string_view bytes, std::string_view format,
                         bool private_notes) {
  ExportProof proof = Prover(document, bytes, format).proof(private_notes);
  if (proof.private_notes > 0)
    proof.findings.push_back({Severity::note,
                              "export.private-note",
                              fmt::format("{} private notes were left out.", proof.private_notes),
                              {},
                              {}});
  return proof;
}

std::string proof_text(const ExportProof& proof) {
  std::string text =
      fmt::format("Letter: {}\nSHA-256 of the letter: {}\nSHA-256 of its text: {}\nSHA-256 of the export: {}\n",
                  proof.original, proof.original_sha256, proof.source_sha256, proof.export_sha256);
  text +=
      proof.complete() ? "Every source segment is accounted for.\n" : "NOT EVERY SOURCE SEGMENT IS ACCOUNTED FOR.\n";
  for (const auto& [name, count] : counts_of(proof)) text += fmt::format("{}: {}\n", name, count);
  for (const Diagnostic& finding : proof.findings)
    text += fmt::format("{} ({}): {}\n", to_string(finding.severity), finding.code, finding.sentence);
  return text;
}

std::string proof_json(const ExportProof& proof) {
  nlohmann::ordered_json json{{"original", proof.original},
                              {"originalSha256", proof.original_sha256},
                              {"sourceSha256", proof.source_sha256},
                              {"exportSha256", proof.export_sha256},
                              {"complete", proof.complete()},
                              {"segments", proof.segments},
                              {"translated", proof.translated},
                              {"reviewed", proof.reviewed},
                              {"unreviewedMatches", proof.unreviewed_matches},
                              {"unreadMatches", proof.unread_matches},
                              {"openAnnotations", proof.open_annotations},
                              {"trackedChanges", proof.tracked_changes},
                              {"privateNotesLeftOut", proof.private_notes}};
  json["findings"] = nlohmann::ordered_json::array();
  for (const Diagnostic& finding : proof.findings)
    json["findings"].push_back(
        {{"severity", to_string(finding.severity)}, {"code", finding.code}, {"sentence", finding.sentence}});
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string proof_html(const ExportProof& proof) {
  std::string body = fmt::format("<h1>{}</h1>\n<p>{}</p>\n<table>\n", html_escaped(proof.original),
                                 proof.complete() ? "Every source segment is accounted for."
                                                  : "<strong>Not every source segment is accounted for.</strong>");
  const auto add_row = [&](std::string_view name, std::string_view value) {
    body += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", html_escaped(name), html_escaped(value));
  };
  add_row("SHA-256 of the letter", proof.original_sha256);
  add_row("SHA-256 of its text", proof.source_sha256);
  add_row("SHA-256 of the export", proof.export_sha256);
  for (const auto& [name, count] : counts_of(proof)) add_row(name, std::to_string(count));
  body += "</table>\n<ul>\n";
  for (const Diagnostic& finding : proof.findings)
    body += fmt::format("<li class=\"{}\">{}</li>\n", to_string(finding.severity), html_escaped(finding.sentence));
  return html_page("Proof of export: " + proof.original, body + "</ul>\n");
}

}  // namespace weerga
