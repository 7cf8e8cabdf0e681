// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace weerga::test {

/// The score of similarity.h for two texts without codes, written a second time from its description: whole matrices,
/// maps of strings, nothing shared with the library but words_of() and folding. Slow.
int naive_percent(const std::string& query, const std::string& candidate);

}  // namespace weerga::test
