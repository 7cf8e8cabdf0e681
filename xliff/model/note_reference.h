// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// The id of the note that an annotation points to ("#n=n1", "#f=f1/u=u2/n=n1"), or "".
std::string note_of(const Annotation& mark);

}  // namespace weerga
