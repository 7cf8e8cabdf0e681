// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/model/document.h"

namespace weerga {

/// One translated segment of the memory with its provenance: a plain value, all texts UTF-8 without inline codes.
/// `letter` and `id` together name it: "2021Z00123#u12/s1".
struct MemoryEntry {
  std::string source;
  std::string target;
  std::string letter;   ///< name of the document that holds it: "2021Z00123", no extension
  std::string id;       ///< place in that document: "unit/segment"
  std::string dossier;  ///< "21 501-02", or ""
  std::string author;   ///< who confirmed it, or ""
  std::string date;     ///< when: ISO 8601, UTC; "" unknown
  State state = State::translated;
  std::string previous_source;  ///< source of the segment before it, "" at the start or unknown
  std::string next_source;      ///< source of the segment after it, "" at the end or unknown
  std::string origin;           ///< "" = by hand; "alignment", "tmx NAME", "mt"
  int penalty = 0;              ///< percent points that its letter or origin costs, 0-100
  int codes = 0;                ///< number of inline codes in the source

  friend bool operator==(const MemoryEntry&, const MemoryEntry&) = default;
};

}  // namespace weerga
