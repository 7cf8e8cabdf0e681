// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "editor/core/knowledge/timeline.h"

namespace weerga::cli {

/// "2021", "2021-01", "2021-01-14" and anything behind that.
CLI::Validator date_check();
/// A number of records that a list may have.
CLI::Validator count_check();
/// States that a confirmed segment can have.
CLI::Validator state_check();

/// --letter, --dossier, --least-state, --since.
void add_filter(CLI::App& verb, EntryFilter& filter);

/// What the verbs that look for a phrase in a memory have in common.
struct PhraseArguments {
  std::string phrase;
  std::string memory;
  EntryFilter filter;
  bool in_target = false;
  bool any_form = false;
};

/// --target, --any-form and the filter.
void add_phrase_options(CLI::App& verb, PhraseArguments& arguments);

/// Throws Error invalid_argument where the phrase has no word or is not UTF-8.
TimelineQuery phrase_query(const PhraseArguments& arguments, const Manifest& languages);

}  // namespace weerga::cli
