// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

enum class ReferenceKind {
  paper,        ///< Kamerstuk 21 501-02, nr. 2234
  proceedings,  ///< Handelingen II 2020/21, nr. 23, item 4
  treaty,       ///< Trb. 2009, 45
  gazette,      ///< Stb. 2012, 570; Stcrt. 2020, 12345
};

/// A reference to a parliamentary paper or the like. Two references are the same if all but `range` is equal.
struct Reference {
  ByteRange range;
  ReferenceKind kind = ReferenceKind::paper;
  std::string label;  ///< as written: "Kamerstuk", "Parliamentary Papers"; "" for a bare dossier number
  std::string
      dossier;         ///< without spaces but before a chapter: "21501-02", "36600-V"; the chamber or journal otherwise
  std::string year;    ///< "2020/21", "2009"; "" for a paper
  std::string number;  ///< "2234", "23 item 4"; "" where only the dossier is named

  friend bool operator==(const Reference&, const Reference&) = default;
  [[nodiscard]] bool same_as(const Reference& other) const {
    return kind == other.kind && dossier == other.dossier && year == other.year && number == other.number;
  }
};

/// The references of `text` in `language` ("nl…", or "en…" with the labels that English versions use). Linear.
std::vector<Reference> references_of(std::string_view text, std::string_view language);

/// The English forms belong to the user: fields {dossier}, {number}, {year}. Proceedings are those of the House of
/// Representatives; `senate` those of the Senate.
struct ReferenceTemplates {
  std::string paper = "Parliamentary Paper {dossier}, no. {number}";
  std::string dossier_only = "Parliamentary Paper {dossier}";
  std::string proceedings = "Proceedings of the House of Representatives {year}, no. {number}";
  std::string senate = "Proceedings of the Senate {year}, no. {number}";
  std::string treaty = "Dutch Treaty Series {year}, {number}";
  std::string bulletin = "Bulletin of Acts and Decrees {year}, {number}";
  std::string gazette = "Government Gazette {year}, {number}";

  friend bool operator==(const ReferenceTemplates&, const ReferenceTemplates&) = default;
};

/// The reference in English by the user's templates; the dossier as "21 501-02".
std::string written(const Reference& reference, const ReferenceTemplates& templates = {});

}  // namespace weerga
