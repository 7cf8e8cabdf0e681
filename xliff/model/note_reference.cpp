// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/note_reference.h"

namespace weerga {

std::string note_of(const Annotation& mark) {
  const std::size_t last = mark.ref.find_last_of("#/");
  if (!mark.ref.starts_with('#') || mark.ref.compare(last + 1, 2, "n=") != 0) return {};
  return mark.ref.substr(last + 3);
}

}  // namespace weerga
