// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editor/core/edit.h"
#include "xliff/model/document.h"

namespace weerga {

/// An edit after which every annotation of the unit can be written: parts of a split annotation that no longer touch
/// become annotations of their own, with new ids and the same thread, and links to annotations that went are cut. The
/// edit grows to further segments of the unit if it must.
Edit settled(const Document& document, Edit edit);

/// The annotations that an edit took away, with their words or by name; `unit` is as the edit left it. What was only
/// divided, or has a part in another segment still, is not among them.
std::vector<Annotation> removed_annotations(const Unit& unit, const Edit& edit);

// Links between annotations of the two languages are metadata of the unit: id in the source → id in the target.

/// Ties the two, and cuts what tied either before.
void link(Metadata& metadata, const std::string& source_id, const std::string& target_id);
void unlink(Metadata& metadata, std::string_view id);
/// The partner of `id`, or "".
std::string link_of(const Metadata& metadata, std::string_view id);

}  // namespace weerga
