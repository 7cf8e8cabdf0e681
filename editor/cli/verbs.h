// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace weerga::cli {

/// What the chosen verb does; returns an exit code and throws Error.
using Action = std::function<int()>;

// Each adds one verb with its arguments; when the verb was chosen, `chosen` becomes what it does.
void add_repair(CLI::App& app, Action& chosen);
void add_segment(CLI::App& app, Action& chosen);
void add_import(CLI::App& app, Action& chosen);
void add_import_review(CLI::App& app, Action& chosen);
void add_align(CLI::App& app, Action& chosen);
void add_align_folder(CLI::App& app, Action& chosen);
void add_tm(CLI::App& app, Action& chosen);
void add_concordance(CLI::App& app, Action& chosen);
void add_terms(CLI::App& app, Action& chosen);
void add_spell(CLI::App& app, Action& chosen);
void add_words(CLI::App& app, Action& chosen);
void add_glossary(CLI::App& app, Action& chosen);
void add_facts(CLI::App& app, Action& chosen);
void add_check(CLI::App& app, Action& chosen);
void add_validate(CLI::App& app, Action& chosen);
void add_pretranslate(CLI::App& app, Action& chosen);
void add_stats(CLI::App& app, Action& chosen);
void add_acronyms(CLI::App& app, Action& chosen);
void add_consistency(CLI::App& app, Action& chosen);
void add_dossiers(CLI::App& app, Action& chosen);
void add_timeline(CLI::App& app, Action& chosen);
void add_wordings(CLI::App& app, Action& chosen);
void add_texts(CLI::App& app, Action& chosen);
void add_export(CLI::App& app, Action& chosen);
void add_edit(CLI::App& app, Action& chosen);
void add_annotations(CLI::App& app, Action& chosen);
void add_preannotate(CLI::App& app, Action& chosen);
void add_changes(CLI::App& app, Action& chosen);
void add_compare(CLI::App& app, Action& chosen);
void add_update(CLI::App& app, Action& chosen);

}  // namespace weerga::cli
