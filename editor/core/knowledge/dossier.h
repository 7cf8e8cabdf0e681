// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "xliff/model/document.h"

namespace weerga {

/// To what a letter belongs. Terms, proposals and style of the dossier go before those of the ministry, and those
/// before what holds for all.
struct LetterScope {
  std::string dossier;   ///< in the form of dossier_name(): "21 501-02", "36 600 V"; "" = none known
  std::string ministry;  ///< as in the letter: "Buitenlandse Zaken"; "" = none known

  friend bool operator==(const LetterScope&, const LetterScope&) = default;
};

/// The dossier that `text` names, written as parliament does: "21 501-02" for "Kamerstuk 21 501-02, nr.
/// 2234" and "21501-02"; "" where it names none.
std::string dossier_name(std::string_view text);

/// The ministry that `text` names first: "Buitenlandse Zaken" for "De Minister van Buitenlandse Zaken," and
/// "Ministerie van Buitenlandse Zaken"; "" where it names none.
std::string ministry_name(std::string_view text);

/// A dossier that a letter refers to.
struct DossierMention {
  std::string dossier;
  std::size_t times = 0;
  bool in_head = false;  ///< named among the first kHeadSegments segments, where a letter says what it is about
  SegmentPlace first;

  friend bool operator==(const DossierMention&, const DossierMention&) = default;
};

inline constexpr std::size_t kHeadSegments = 12;

/// The dossiers that the source refers to: those in the head first, then the most frequent, then the first named.
std::vector<DossierMention> dossiers_mentioned(const Document& document);

/// What was noted with the document: metadata of its first file, category "weerga", "dossier" and "ministry".
LetterScope noted_scope(const Document& document);

/// noted_scope(), and where that is silent the first of dossiers_mentioned() and the first ministry that is named in
/// the head or the last five segments. Linear in the text.
LetterScope scope_of(const Document& document);

/// Notes the scope with every file of the document; an empty name takes the note away, so that it is recognised again.
void set_scope(Document& document, const LetterScope& scope);

/// A dossier with its letters in a memory.
struct DossierSummary {
  std::string dossier;  ///< "" = letters that belong to none
  std::vector<std::string> letters;
  std::size_t segments = 0;
  std::string first_date;  ///< ISO 8601; "" unknown
  std::string last_date;

  friend bool operator==(const DossierSummary&, const DossierSummary&) = default;
};

/// The memory's letters by dossier, in the order of their numbers; those without one last. A letter whose entries name
/// no dossier belongs to the one that its texts refer to most often.
std::vector<DossierSummary> dossiers_of(const MatchIndex& memory);

}  // namespace weerga
