// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// One element of a standard: what it may hold and carry. The three notations:
///
/// `name` "source", or "mda:meta" for an element of another vocabulary than the grammar's own.
///
/// `content` particles in the order in which they must come, with '?', '*' or '+' for how often: "skeleton? other*
/// notes? (unit|group)+". `other` is any element of another namespace. A first word `text` allows text between all of
/// them; `any` alone means that the content is nobody's business here. "" is an empty element.
///
/// `attributes` "id!=nmtoken state=initial|translated|reviewed|final xml:space=space other": '!' = required, then the
/// kind of value: text, name, nmtoken, nmtokens, lang, language, positive, integer, percent, fraction, user, x,
/// coordinates, date, mime or space; anything else is a list of allowed words, in which @user allows values of kind
/// user too. A last word `other` allows attributes of other namespaces, `any` allows all; "fs:*" allows those of one
/// namespace.
struct ElementRule {
  std::string_view name;
  std::string_view section;
  std::string_view content;
  std::string_view attributes;
};

/// Attributes that a module puts on elements of others: their values, and that there are no more.
struct ModuleAttributes {
  Vocabulary vocabulary;
  std::string_view section;
  std::string_view attributes;
};

/// All elements of one version of one standard, ready for checking.
class Grammar {
 public:
  /// `own` is the vocabulary of names without prefix. The rules' texts must outlive this.
  Grammar(Vocabulary own, std::span<const ElementRule> rules, std::span<const ModuleAttributes> modules = {});

  /// Later rules replace earlier ones of the same name: the differences of a newer version.
  void replace(std::span<const ElementRule> rules);

  /// Reports every element, attribute, value and text that the rules do not allow or that they miss. Linear.
  void check(const MarkupTree& markup, Findings& findings) const;

 private:
  enum class Kind : std::uint8_t {
    text,
    name,
    nmtoken,
    nmtokens,
    lang,
    language,
    positive,
    integer,
    percent,
    fraction,
    user,
    x,
    coordinates,
    date,
    mime,
    words
  };
  struct Name {
    Vocabulary vocabulary = Vocabulary::none;
    std::string_view name;
  };
  struct Particle {
    std::vector<Name> names;
    std::string_view notation;
    bool other = false;
    bool required = false;
    bool repeats = false;
  };
  struct AttributeRule {
    Name name;
    bool required = false;
    Kind kind = Kind::text;
    std::vector<std::string_view> words;
  };
  struct Rule {
    const ElementRule* source = nullptr;
    Vocabulary vocabulary = Vocabulary::none;
    bool any_content = false;
    bool text = false;
    bool other_attributes = false;
    bool any_attributes = false;
    std::vector<Particle> particles;
    std::vector<AttributeRule> attributes;
    std::vector<Vocabulary> attribute_vocabularies;
  };
  class Checker;

  [[nodiscard]] Name resolved(std::string_view name, Vocabulary without_prefix) const;
  [[nodiscard]] Rule compiled(const ElementRule& source) const;
  [[nodiscard]] std::vector<Particle> particles_of(std::string_view content, Vocabulary own) const;
  [[nodiscard]] AttributeRule attribute_of(std::string_view notation, Vocabulary without_prefix) const;
  [[nodiscard]] const Rule* find(Vocabulary vocabulary, std::string_view name) const;
  [[nodiscard]] static bool allows(const AttributeRule& rule, std::string_view value);
  [[nodiscard]] static bool is_of_kind(Kind kind, std::string_view value);

  Vocabulary own_;
  std::unordered_map<std::string_view, Rule> rules_[static_cast<std::size_t>(Vocabulary::foreign) + 1];
  struct ModuleRule {
    std::string_view section;
    std::vector<AttributeRule> attributes;
  };
  std::unordered_map<Vocabulary, ModuleRule> modules_;
};

}  // namespace weerga
