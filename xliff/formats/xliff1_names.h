// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xliff/model/document.h"

namespace weerga {

// The words of XLIFF 1.2 and its dialects for progress.

struct Progress {
  State state = State::initial;
  std::string sub_state;
};

/// `state` of a target (XLIFF 1.2 § 4: values of state). What has no equal in XLIFF 2 goes into the sub state
/// "xliff12:VALUE", so that it can be written again.
Progress progress_of_state(std::string_view state, bool has_text);
std::string state_of_progress(State state, std::string_view sub_state);

/// sdl:seg conf.
State state_of_trados(std::string_view conf);
std::string_view trados_of_state(State state);

/// mq:status.
State state_of_memoq(std::string_view status);
std::string_view memoq_of_state(State state);

/// ctype of a code from type and subType, and back: "bold" is fmt xlf:b.
std::string ctype_of(const InlineCode& code);
void set_type(InlineCode& code, std::string_view ctype);

/// mtype of a mrk and the type of an annotation.
std::string mtype_of(const Annotation& annotation);
std::string annotation_type_of(std::string_view mtype);

}  // namespace weerga
