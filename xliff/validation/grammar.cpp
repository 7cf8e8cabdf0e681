// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/grammar.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "xliff/text/utf8.h"
#include "xliff/validation/values.h"

namespace weerga {
namespace {

struct Prefix {
  std::string_view prefix;
  Vocabulary vocabulary;
};

/// The prefixes of the notation in the tables; files may use others.
constexpr Prefix kPrefixes[] = {
    {"xml", Vocabulary::xml}, {"xlf", Vocabulary::xliff}, {"mtc", Vocabulary::mtc}, {"gls", Vocabulary::gls},
    {"fs", Vocabulary::fs},   {"mda", Vocabulary::mda},   {"res", Vocabulary::res}, {"ctr", Vocabulary::ctr},
    {"slr", Vocabulary::slr}, {"val", Vocabulary::val},   {"its", Vocabulary::its}, {"itsm", Vocabulary::itsm},
    {"pgs", Vocabulary::pgs}, {"tbx", Vocabulary::tbx},   {"srx", Vocabulary::srx},
};

Vocabulary vocabulary_behind(std::string_view prefix) {
  const auto* const found = std::ranges::find(kPrefixes, prefix, &Prefix::prefix);
  return found == std::end(kPrefixes) ? Vocabulary::foreign : found->vocabulary;
}

/// "prefix:name" as the tables write it, for sentences; names of the core and of no namespace stand alone.
std::string shown(Vocabulary vocabulary, std::string_view name) {
  const auto* const found = std::ranges::find(kPrefixes, vocabulary, &Prefix::vocabulary);
  const bool plain = found == std::end(kPrefixes) || vocabulary == Vocabulary::xliff || vocabulary == Vocabulary::tbx ||
                     vocabulary == Vocabulary::srx;
  return plain ? std::string(name) : fmt::format("{}:{}", found->prefix, name);
}

std::string shown(const MarkupElement& element) { return fmt::format("<{}>", shown(element.vocabulary, element.name)); }

/// Long values are cut for the sentence.
std::string quoted(std::string_view value) {
  constexpr std::size_t kMost = 60;
  if (value.size() <= kMost) return fmt::format("“{}”", value);
  std::size_t cut = kMost;
  while (!is_boundary(value, cut)) --cut;
  return fmt::format("“{}…”", value.substr(0, cut));
}

bool is_coordinates(std::string_view text) {
  const std::vector<std::string_view> parts = parts_of(text, ';');
  return parts.size() == 4 && std::ranges::all_of(parts, [](std::string_view part) {
           return part == "#" || (!part.starts_with('+') && is_integer(part));
         });
}

/// "text/html", or the main type alone, as the schema of XLIFF 1.2 has it.
bool is_mime(std::string_view text) {
  constexpr std::array<std::string_view, 8> kMain = {"text",  "multipart", "message", "application",
                                                     "image", "audio",     "video",   "model"};
  const std::string_view main = text.substr(0, text.find('/'));
  return std::ranges::find(kMain, main) != kMain.end() && (main.size() == text.size() || text.size() > main.size() + 1);
}

}  // namespace

Grammar::Grammar(Vocabulary own, std::span<const ElementRule> rules, std::span<const ModuleAttributes> modules)
    : own_(own) {
  for (const ModuleAttributes& module : modules) {
    ModuleRule& rule = modules_[module.vocabulary];
    rule.section = module.section;
    for (const std::string_view notation : tokens_of(module.attributes)) {
      rule.attributes.push_back(attribute_of(notation, module.vocabulary));
    }
  }
  replace(rules);
}

void Grammar::replace(std::span<const ElementRule> rules) {
  for (const ElementRule& source : rules) {
    Rule rule = compiled(source);
    const std::string_view name = resolved(source.name, own_).name;
    rules_[static_cast<std::size_t>(rule.vocabulary)].insert_or_assign(name, std::move(rule));
  }
}

Grammar::Name Grammar::resolved(std::string_view name, Vocabulary without_prefix) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {without_prefix, name};
  return {vocabulary_behind(name.substr(0, colon)), name.substr(colon + 1)};
}

Grammar::Rule Grammar::compiled(const ElementRule& source) const {
  Rule rule;
  rule.source = &source;
  rule.vocabulary = resolved(source.name, own_).vocabulary;
  std::string_view content = source.content;
  rule.any_content = content == "any";
  rule.text = rule.any_content || content == "text" || content.starts_with("text ");
  if (rule.text && !rule.any_content) content.remove_prefix(std::min<std::size_t>(content.size(), 5));
  if (!rule.any_content) rule.particles = particles_of(content, rule.vocabulary);
  for (const std::string_view notation : tokens_of(source.attributes)) {
    if (notation == "other") {
      rule.other_attributes = true;
    } else if (notation == "any") {
      rule.any_attributes = rule.other_attributes = true;
    } else if (notation.ends_with(":*")) {
      rule.attribute_vocabularies.push_back(vocabulary_behind(notation.substr(0, notation.size() - 2)));
    } else {
      rule.attributes.push_back(attribute_of(notation, Vocabulary::none));
    }
  }
  return rule;
}

std::vector<Grammar::Particle> Grammar::particles_of(std::string_view content, Vocabulary own) const {
  std::vector<Particle> particles;
  for (std::string_view notation : tokens_of(content)) {
    Particle particle;
    const char last = notation.back();
    particle.required = last != '?' && last != '*';
    particle.repeats = last == '*' || last == '+';
    if (last == '?' || last == '*' || last == '+') notation.remove_suffix(1);
    if (notation.starts_with('(')) notation = notation.substr(1, notation.size() - 2);
    particle.notation = notation;
    for (const std::string_view name : parts_of(notation, '|')) {
      if (name == "other") {
        particle.other = true;
      } else {
        particle.names.push_back(resolved(name, own));
      }
    }
    particles.push_back(std::move(particle));
  }
  return particles;
}

Grammar::AttributeRule Grammar::attribute_of(std::string_view notation, Vocabulary without_prefix) const {
  constexpr std::pair<std::string_view, Kind> kKinds[] = {
      {"text", Kind::text},         {"name", Kind::name},       {"nmtoken", Kind::nmtoken},
      {"nmtokens", Kind::nmtokens}, {"lang", Kind::lang},       {"language", Kind::language},
      {"positive", Kind::positive}, {"integer", Kind::integer}, {"percent", Kind::percent},
      {"fraction", Kind::fraction}, {"user", Kind::user},       {"x", Kind::x},
      {"date", Kind::date},         {"mime", Kind::mime},       {"coordinates", Kind::coordinates}};
  AttributeRule rule;
  const std::size_t equals = notation.find('=');
  std::string_view name = notation.substr(0, equals);
  const std::string_view kind = equals == std::string_view::npos ? "text" : notation.substr(equals + 1);
  rule.required = name.ends_with('!');
  if (rule.required) name.remove_suffix(1);
  rule.name = resolved(name, without_prefix);
  const auto* const known = std::ranges::find(kKinds, kind, &std::pair<std::string_view, Kind>::first);
  if (known != std::end(kKinds)) {
    rule.kind = known->second;
  } else {
    rule.kind = Kind::words;
    rule.words = kind == "space" ? std::vector<std::string_view>{"default", "preserve"} : parts_of(kind, '|');
  }
  return rule;
}

const Grammar::Rule* Grammar::find(Vocabulary vocabulary, std::string_view name) const {
  const auto& rules = rules_[static_cast<std::size_t>(vocabulary)];
  const auto found = rules.find(name);
  return found == rules.end() ? nullptr : &found->second;
}

bool Grammar::is_of_kind(Kind kind, std::string_view value) {
  switch (kind) {
    case Kind::text:
    case Kind::words:
      return true;
    case Kind::name:
      return is_plain_name(trimmed(value));
    case Kind::nmtoken:
      return is_name_token(trimmed(value));
    case Kind::nmtokens:
      return is_name_tokens(value);
    case Kind::lang:
      return is_language_tag(value);
    case Kind::language:
      return value.empty() || is_loose_language(trimmed(value));
    case Kind::positive:
      return is_positive_integer(trimmed(value));
    case Kind::integer:
      return is_integer(trimmed(value));
    case Kind::percent:
      return is_decimal_between(trimmed(value), 0, 100);
    case Kind::fraction:
      return is_decimal_between(trimmed(value), 0, 1);
    case Kind::user:
      return is_user_defined(value);
    case Kind::x:
      return value.starts_with("x-") && value.size() > 2 && tokens_of(value).size() == 1;
    case Kind::coordinates:
      return is_coordinates(value);
    case Kind::date:
      return is_date_time(trimmed(value));
    case Kind::mime:
      return is_mime(value);
  }
  return true;
}

bool Grammar::allows(const AttributeRule& rule, std::string_view value) {
  if (rule.kind != Kind::words) return is_of_kind(rule.kind, value);
  return std::ranges::any_of(rule.words, [value](std::string_view word) {
    if (word == "@user") return is_user_defined(value);
    if (word == "@x") return is_of_kind(Kind::x, value);
    return word == value;
  });
}

/// One run of a grammar over one file.
class Grammar::Checker {
 public:
  Checker(const Grammar& grammar, const MarkupTree& markup, Findings& findings)
      : grammar_(grammar), markup_(markup), findings_(findings) {}

  void run() {
    const std::span<const MarkupElement> elements = markup_.elements();
    for (std::uint32_t at = 0; at < elements.size();) {
      const MarkupElement& element = elements[at];
      const Rule* rule = grammar_.find(element.vocabulary, element.name);
      if (rule == nullptr) {
        check_unknown(element);
        at = element.end;  // an extension, or an unknown element that its parent's content has reported
        continue;
      }
      check_attributes(element, *rule);
      if (rule->any_content) {
        at = element.end;
        continue;
      }
      check_content(element, *rule);
      ++at;
    }
  }

 private:
  static std::string_view section(const Rule& rule) { return rule.source->section; }

  void check_attributes(const MarkupElement& element, const Rule& rule) {
    const std::span<const MarkupAttribute> attributes = markup_.attributes(element);
    std::size_t required_seen = 0;
    for (const MarkupAttribute& attribute : attributes) {
      const AttributeRule* wanted = rule_of(attribute, rule.attributes);
      if (wanted == nullptr) {
        check_stranger(element, attribute, rule);
        continue;
      }
      if (wanted->required) ++required_seen;
      check_value(attribute, *wanted, section(rule));
    }
    const auto required = std::ranges::count_if(rule.attributes, &AttributeRule::required);
    if (required_seen < static_cast<std::size_t>(required)) report_missing_attributes(element, rule);
  }

  static const AttributeRule* rule_of(const MarkupAttribute& attribute, const std::vector<AttributeRule>& rules) {
    const auto found = std::ranges::find_if(rules, [&attribute](const AttributeRule& rule) {
      return rule.name.name == attribute.name && rule.name.vocabulary == attribute.vocabulary;
    });
    return found == rules.end() ? nullptr : &*found;
  }

  /// An attribute that the element's own list does not have.
  void check_stranger(const MarkupElement& element, const MarkupAttribute& attribute, const Rule& rule) {
    const bool own = attribute.vocabulary == Vocabulary::none || attribute.vocabulary == rule.vocabulary;
    const bool allowed =
        rule.any_attributes ||
        (!own && (rule.other_attributes || std::ranges::find(rule.attribute_vocabularies, attribute.vocabulary) !=
                                               rule.attribute_vocabularies.end()));
    if (!allowed) {
      findings_.error(
          attribute, "attribute-not-allowed",
          fmt::format("{} has no attribute {}.", shown(element), shown(attribute.vocabulary, attribute.name)),
          section(rule));
      return;
    }
    if (attribute.vocabulary == Vocabulary::none) {
      findings_.warn(attribute, "attribute-unknown",
                     fmt::format("{} has no attribute {}; tools will ignore it.", shown(element), attribute.name),
                     section(rule));
      return;
    }
    const auto module = grammar_.modules_.find(attribute.vocabulary);
    if (module == grammar_.modules_.end()) return;
    const AttributeRule* wanted = rule_of(attribute, module->second.attributes);
    if (wanted != nullptr) return check_value(attribute, *wanted, module->second.section);
    findings_.error(attribute, "attribute-not-allowed",
                    fmt::format("There is no attribute {}.", shown(attribute.vocabulary, attribute.name)),
                    module->second.section);
  }

  void check_value(const MarkupAttribute& attribute, const AttributeRule& rule, std::string_view where) {
    if (allows(rule, attribute.value)) return;
    const std::string name = shown(attribute.vocabulary, attribute.name);
    const bool is_language = rule.kind == Kind::lang || rule.kind == Kind::language;
    std::string sentence =
        is_language ? fmt::format("{} in {} is not a well-formed language tag.", quoted(attribute.value), name)
                    : fmt::format("{} may not be {}{}.", name, quoted(attribute.value), expected(rule));
    findings_.error(attribute, is_language ? "language-tag" : "attribute-value", std::move(sentence), where);
  }

  static std::string expected(const AttributeRule& rule) {
    switch (rule.kind) {
      case Kind::words:
        return fmt::format(": it must be one of {}", fmt::join(shown_words(rule), ", "));
      case Kind::name:
        return ": it must be one word that begins with a letter";
      case Kind::nmtoken:
        return ": it must be one word of letters, digits and . - _ :";
      case Kind::nmtokens:
        return ": it must be words of letters, digits and . - _ : with spaces between them";
      case Kind::positive:
        return ": it must be a whole number of 1 or more";
      case Kind::integer:
        return ": it must be a whole number";
      case Kind::percent:
        return ": it must be a number from 0 to 100";
      case Kind::fraction:
        return ": it must be a number from 0 to 1";
      case Kind::user:
        return ": it must be a prefix, a colon and a value, without spaces";
      case Kind::coordinates:
        return ": it must be four numbers or # with ; between them";
      case Kind::date:
        return ": it must be a date and time such as 2024-05-17T10:30:00Z";
      default:
        return "";
    }
  }

  static std::vector<std::string_view> shown_words(const AttributeRule& rule) {
    constexpr std::size_t kMost = 12;
    std::vector<std::string_view> words;
    for (const std::string_view word : rule.words) {
      if (words.size() == kMost) {
        words.emplace_back("…");
        break;
      }
      words.push_back(word == "@user" ? "prefix:value" : word == "@x" ? "x-…" : word);
    }
    return words;
  }

  void report_missing_attributes(const MarkupElement& element, const Rule& rule) {
    for (const AttributeRule& wanted : rule.attributes) {
      if (!wanted.required || markup_.attribute(element, wanted.name.name, wanted.name.vocabulary) != nullptr) continue;
      findings_.error(element, "attribute-missing",
                      fmt::format("{} must have the attribute {}.", shown(element),
                                  shown(wanted.name.vocabulary, wanted.name.name)),
                      section(rule));
    }
  }

  void check_content(const MarkupElement& element, const Rule& rule) {
    if (element.has_text && !rule.text) {
      findings_.error(element, "text-not-allowed", fmt::format("{} may not hold text.", shown(element)), section(rule));
    }
    std::size_t at = 0;
    std::size_t count = 0;  // of children that the particle at `at` has taken
    for (const MarkupElement& child : markup_.children(element)) {
      const std::optional<std::size_t> next = particle_for(child, rule, at, count);
      if (!next) {
        report_child(element, child, rule, at);
        continue;
      }
      report_missing_children(element, rule, at, *next, count);
      count = *next == at ? count + 1 : 1;
      at = *next;
    }
    report_missing_children(element, rule, at, rule.particles.size(), count);
  }

  static bool names(const Particle& particle, const MarkupElement& child) {
    return std::ranges::any_of(particle.names,
                               [&child](const Name& name) { return child.is(name.vocabulary, name.name); });
  }

  /// An element that the rule names has its place there and is no `other`.
  static bool takes(const Particle& particle, const MarkupElement& child, const Rule& rule) {
    if (names(particle, child)) return true;
    const bool is_other = child.vocabulary != rule.vocabulary && child.vocabulary != Vocabulary::none;
    if (!particle.other || !is_other) return false;
    return std::ranges::none_of(rule.particles, [&child](const Particle& any) { return names(any, child); });
  }

  static std::optional<std::size_t> particle_for(const MarkupElement& child, const Rule& rule, std::size_t at,
                                                 std::size_t count) {
    for (std::size_t i = at; i < rule.particles.size(); ++i) {
      const bool full = i == at && count > 0 && !rule.particles[i].repeats;
      if (!full && takes(rule.particles[i], child, rule)) return i;
    }
    return {};
  }

  void report_missing_children(const MarkupElement& element, const Rule& rule, std::size_t from, std::size_t to,
                               std::size_t count) {
    for (std::size_t i = from; i < to; ++i) {
      const Particle& particle = rule.particles[i];
      if (!particle.required || (i == from && count > 0) || was_misplaced(element, particle, rule)) continue;
      std::string names(particle.notation);
      for (std::size_t bar = 0; (bar = names.find('|', bar)) != std::string::npos;) names.replace(bar, 1, "> or <");
      findings_.error(element, "element-missing",
                      fmt::format("{} must hold a <{}>{}.", shown(element), names,
                                  i + 1 < rule.particles.size() ? " in its place" : ""),
                      section(rule));
    }
  }

  /// A required child that stands somewhere else is reported there, not as missing too.
  bool was_misplaced(const MarkupElement& element, const Particle& particle, const Rule& rule) {
    return std::ranges::any_of(markup_.children(element),
                               [&](const MarkupElement& child) { return takes(particle, child, rule); });
  }

  /// `at` is the particle that took the child before.
  void report_child(const MarkupElement& element, const MarkupElement& child, const Rule& rule, std::size_t at) {
    const auto fits = [&](const Particle& particle) { return takes(particle, child, rule); };
    const auto particle = std::ranges::find_if(rule.particles, fits);
    if (particle == rule.particles.end()) {
      const bool known = grammar_.find(child.vocabulary, child.name) != nullptr;
      findings_.error(child, known ? "element-not-allowed" : "element-unknown",
                      fmt::format("{} may not stand in {}.", shown(child), shown(element)), section(rule));
      return;
    }
    const bool repeated = static_cast<std::size_t>(particle - rule.particles.begin()) == at;
    findings_.error(child, repeated ? "element-repeated" : "element-misplaced",
                    repeated ? fmt::format("{} may hold only one {}.", shown(element), shown(child))
                             : fmt::format("{} stands too late in {}.", shown(child), shown(element)),
                    section(rule));
  }

  /// An element that a known module does not have. The core's own unknown elements are reported by their parents.
  /// ITS has more elements than XLIFF takes from it, so they may be there as an extension.
  void check_unknown(const MarkupElement& element) {
    const bool module = !grammar_.rules_[static_cast<std::size_t>(element.vocabulary)].empty();
    if (!module || element.vocabulary == grammar_.own_ || element.vocabulary == Vocabulary::its) return;
    findings_.error(element, "element-unknown", fmt::format("There is no element {}.", shown(element)), "");
  }

  const Grammar& grammar_;
  const MarkupTree& markup_;
  Findings& findings_;
};

void Grammar::check(const MarkupTree& markup, Findings& findings) const { Checker(*this, markup, findings).run(); }

}  // namespace weerga
