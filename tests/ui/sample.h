// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "editor/core/review_services.h"
#include "editor/core/session.h"
#include "editor/core/session_services.h"

namespace weerga::test {

/// A letter half translated, with every kind of thing that the window shows: states, codes, matches, marks, notes.
Document sample_letter();

/// `count` segments of the sample's sentences over and over.
Document long_letter(std::size_t count);

/// A session on a document that is never written anywhere.
std::unique_ptr<Session> session_on(Document document);

/// Services that answer from short lists, at once and always alike.
Services sample_services();

/// The same for the windows of review and of knowledge: a few proposals, one term with two renderings, a version of the
/// sample letter and a table in which one segment differs.
ReviewServices sample_review();

}  // namespace weerga::test
