// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/fact_templates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "xliff/text/date.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// A key of the file, the text that it sets, and the fields that the text must have; `year` of a date may lack.
struct Form {
  std::string_view key;
  std::string* text;
  std::vector<std::string_view> fields;
};

std::vector<Form> forms_of(FactTemplates& templates) {
  ReferenceTemplates& references = templates.references;
  return {{"paper", &references.paper, {"{dossier}", "{number}"}},
          {"dossier", &references.dossier_only, {"{dossier}"}},
          {"proceedings", &references.proceedings, {"{year}", "{number}"}},
          {"senate", &references.senate, {"{year}", "{number}"}},
          {"treaty", &references.treaty, {"{year}", "{number}"}},
          {"bulletin", &references.bulletin, {"{year}", "{number}"}},
          {"gazette", &references.gazette, {"{year}", "{number}"}},
          {"date", &templates.date, {"{day}", "{month}", "{year}"}}};
}

/// What is wrong with the form, or "".
std::string mistake_in(std::string_view text, const Form& form) {
  for (const std::string_view field : form.fields) {
    if (text.find(field) == std::string_view::npos) return fmt::format("The form “{}” lacks {}.", form.key, field);
  }
  const auto fields = static_cast<std::size_t>(std::ranges::count(text, '{'));
  if (fields == form.fields.size()) return {};
  return fmt::format("The form “{}” may have {} once each, and no other field.", form.key,
                     fmt::join(form.fields, ", "));
}

void set(FactTemplates& templates, std::string_view line, const Place& place) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) throw Error(ErrorKind::malformed, "A line must be key = form.", place);
  const std::string_view key = trimmed(line.substr(0, equals));
  const std::string_view text = trimmed(line.substr(equals + 1));
  const std::vector<Form> forms = forms_of(templates);
  const auto form = std::ranges::find(forms, key, &Form::key);
  if (form == forms.end()) throw Error(ErrorKind::malformed, fmt::format("“{}” is no key here.", key), place);
  if (std::string mistake = mistake_in(text, *form); !mistake.empty())
    throw Error(ErrorKind::malformed, std::move(mistake), place);
  *form->text = text;
}

}  // namespace

FactTemplates fact_templates_of(std::string_view text, const std::string& file) {
  FactTemplates templates;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view content = trimmed(line);
    if (content.empty() || content.starts_with('#')) continue;
    if (first_invalid_utf8(content)) throw Error(ErrorKind::malformed, "This line is no UTF-8.", {file, number, 1});
    set(templates, content, {file, number, 1});
  }
  return templates;
}

std::vector<RenderedFact> rendered_facts(std::string_view dutch, const FactTemplates& templates) {
  std::vector<RenderedFact> facts;
  for (const Reference& reference : references_of(dutch, "nl"))
    facts.push_back({reference.range, written(reference, templates.references)});
  const std::size_t references = facts.size();
  for (const DateHit& date : dates_of(dutch, "nl")) {
    const auto covers = [&](const RenderedFact& fact) { return fact.range.overlaps(date.range); };
    if (std::none_of(facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(references), covers))
      facts.push_back({date.range, written(date, "en", templates.date)});
  }
  std::ranges::sort(facts, {}, &RenderedFact::range);
  return facts;
}

}  // namespace weerga
