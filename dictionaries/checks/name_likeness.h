// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the checks of words only: names of the two languages compared.

#include <string>
#include <string_view>

namespace weerga {

/// Folded, without marks and a genitive ending.
std::string bare_name(std::string_view word);

/// The same name spelled after the sounds of Dutch and of English: Loekasjenko, Lukashenko. Both bare.
bool sounds_alike(std::string_view dutch, std::string_view english);

/// Letters added, left out, replaced, or swapped with a neighbour (optimal string alignment) between two bare names.
/// Words of more than 40 bytes are `most` apart, and so are words that are further apart than that.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most);

}  // namespace weerga
