// SPDX-License-Identifier: Apache-2.0
#include "editor/cli/verbs/phrase_arguments.h"

#include <algorithm>
#include <string_view>

#include "xliff/text/error.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga::cli {

CLI::Validator date_check() {
  return {[](const std::string& text) {
            constexpr std::string_view pattern = "dddd-dd-dd";
            const bool is_date =
                text.size() >= 4 &&
                std::equal(
                    text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 10)),
                    pattern.begin(),
                    [](char byte, char wanted) { return wanted == 'd' ? byte >= '0' && byte <= '9' : byte == wanted; });
            return is_date ? std::string() : "is no date such as 2021-01-14";
          },
          "DATE"};
}

CLI::Validator count_check() { return CLI::Range(1, 1'000'000); }

CLI::Validator state_check() { return CLI::IsMember({"translated", "reviewed", "final"}); }

void add_filter(CLI::App& verb, EntryFilter& filter) {
  verb.add_option("--letter", filter.letters, "Only of this letter; may be repeated");
  verb.add_option("--dossier", filter.dossiers, "Only of this dossier; may be repeated");
  verb.add_option_function<std::string>(
          "--least-state",
          [&filter](const std::string& name) { filter.least_state = state_of(name).value_or(State::initial); },
          "Only of this state or a higher one")
      ->check(state_check());
  verb.add_option("--since", filter.not_before, "Only dated then or later (YYYY-MM-DD)")->check(date_check());
}

void add_phrase_options(CLI::App& verb, PhraseArguments& arguments) {
  verb.add_flag("--target", arguments.in_target, "Search the translations");
  verb.add_flag("--any-form", arguments.any_form, "Find the words in every inflection");
  add_filter(verb, arguments.filter);
}

TimelineQuery phrase_query(const PhraseArguments& arguments, const Manifest& languages) {
  if (first_invalid_utf8(arguments.phrase)) {
    throw Error(ErrorKind::invalid_argument, "The words to look for are not UTF-8.");
  }
  if (words_of(arguments.phrase).empty()) {
    throw Error(ErrorKind::invalid_argument, "There is no word to look for; * stands for letters of a word.");
  }
  TimelineQuery query = timeline_query(arguments.phrase, arguments.in_target ? Side::target : Side::source, languages);
  query.filter = arguments.filter;
  query.any_form = arguments.any_form;
  return query;
}

}  // namespace weerga::cli
