// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/tbx_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "xliff/text/utf8.h"
#include "xliff/validation/tbx_grammar.h"
#include "xliff/validation/values.h"

namespace weerga {
namespace {

constexpr std::string_view kMinModule = "http://www.tbxinfo.net/ns/min";
constexpr std::string_view kBasicModule = "http://www.tbxinfo.net/ns/basic";
constexpr std::string_view kLevels = "conceptEntry langSec termSec";

enum class Style { version2, dca, dct };

bool is_web_address(std::string_view text) {
  return (text.starts_with("http://") && text.size() > 7) || (text.starts_with("https://") && text.size() > 8);
}

bool contains(std::string_view list, std::string_view word) {
  const std::vector<std::string_view> words = tokens_of(list);
  return std::ranges::find(words, word) != words.end();
}

class Walk {
 public:
  Walk(const MarkupTree& markup, Findings& findings) : markup_(markup), findings_(findings) {
    const MarkupElement& root = markup.root();
    dialect_ = markup.value(root, "type");
    if (root.name == "tbx") style_ = markup.value(root, "style") == "dct" ? Style::dct : Style::dca;
  }

  void run() {
    for (const MarkupElement& element : markup_.elements()) check_id(element);
    for (const MarkupElement& element : markup_.elements()) {
      check_target(element);
      if (element.vocabulary == Vocabulary::none) {
        check_element(element);
      } else if (style_ != Style::version2) {
        check_module_element(element);
      }
    }
  }

 private:
  void check_id(const MarkupElement& element) {
    const MarkupAttribute* id = markup_.attribute(element, "id");
    if (id == nullptr) return;
    if (!ids_.insert(id->value).second) {
      findings_.error(*id, "id-not-unique", fmt::format("The id “{}” stands twice in this file.", id->value), "id");
    }
    const bool starts_well = !id->value.empty() && !(id->value[0] >= '0' && id->value[0] <= '9') &&
                             id->value[0] != '-' && id->value[0] != '.';
    if (starts_well && is_name_token(id->value)) return;
    findings_.warn(*id, "id-form", fmt::format("The id “{}” should begin with a letter and hold no spaces.", id->value),
                   "id");
  }

  void check_target(const MarkupElement& element) {
    const MarkupAttribute* target = markup_.attribute(element, "target");
    if (target == nullptr || is_web_address(target->value) || ids_.contains(target->value)) return;
    const bool external =
        element.name == "xref" || element.name == "externalCrossReference" || element.name == "xGraphic";
    const std::string sentence = external ? fmt::format("“{}” is no address of the web.", target->value)
                                          : fmt::format("Nothing in this file has the id “{}”.", target->value);
    if (style_ != Style::version2) {
      findings_.error(*target, "target-missing", sentence, "target");
    } else if (!external) {
      findings_.warn(*target, "target-missing", sentence, "target");
    }
  }

  void check_element(const MarkupElement& element) {
    if (element.name == "langSec" || element.name == "langSet") check_language(element);
    if (element.name == "term") check_term(element);
    if (element.name == "date" && style_ != Style::version2) check_date(element);
    const MarkupAttribute* type = markup_.attribute(element, "type");
    if (style_ == Style::version2 || type == nullptr || !level_of(element)) return;
    if (type->value.empty()) {
      findings_.error(*type, "category-missing", "The data category may not be empty.", "type");
    } else if (style_ == Style::dca) {
      check_category(element, *type);
    }
  }

  void check_language(const MarkupElement& section) {
    const MarkupAttribute* language = markup_.attribute(section, "lang", Vocabulary::xml);
    if (language == nullptr || is_language_tag(language->value) || style_ != Style::version2) return;
    findings_.warn(*language, "language-tag", fmt::format("“{}” is not a well-formed language tag.", language->value),
                   "xml:lang");
  }

  void check_term(const MarkupElement& term) {
    if (term.has_text || term.end > term.index + 1) return;
    findings_.warn(term, "term-empty", "This term is empty.", "term");
  }

  void check_date(const MarkupElement& date) {
    const std::string text = markup_.text(date);
    const std::string_view value = trimmed(text);
    if (is_date_time(value) || is_date_time(fmt::format("{}T00:00:00", value))) return;
    findings_.error(date, "date", fmt::format("“{}” is no date such as 2024-05-17.", value), "date");
  }

  [[nodiscard]] bool dialect_known() const { return dialect_ == "TBX-Basic" || dialect_ == "TBX-Min"; }

  /// The entry, language or term that an element belongs to, with groups between left out; nullptr in header and back.
  [[nodiscard]] const MarkupElement* level_of(const MarkupElement& element) const {
    const MarkupElement* at = &markup_.parent(element);
    if (at->name.ends_with("Grp")) at = &markup_.parent(*at);
    return contains(kLevels, at->name) ? at : nullptr;
  }

  void check_category(const MarkupElement& element, const MarkupAttribute& type) {
    if (!dialect_known()) return;
    const auto categories = data_categories();
    const auto found = std::ranges::find_if(categories, [&](const DataCategory& category) {
      return category.name == type.value && category.element == element.name &&
             (category.min || dialect_ == "TBX-Basic");
    });
    if (found == categories.end()) {
      findings_.error(type, "category-unknown",
                      fmt::format("{} has no data category “{}” for <{}>.", dialect_, type.value, element.name),
                      "type");
      return;
    }
    check_level_and_value(element, *found);
  }

  /// An element of a module: in style DCT it is a data category, in style DCA it may not be there.
  void check_module_element(const MarkupElement& element) {
    const std::string_view address = markup_.address(element);
    if (address != kMinModule && address != kBasicModule) return;
    if (style_ == Style::dca) {
      findings_.error(element, "style-mixed", fmt::format("In style dca there is no element <{}>.", element.name),
                      "style");
      return;
    }
    const auto categories = data_categories();
    const auto found = std::ranges::find_if(categories, [&](const DataCategory& category) {
      return category.name == element.name && category.min == (address == kMinModule);
    });
    if (found == categories.end()) {
      findings_.error(element, "category-unknown", fmt::format("The module has no data category <{}>.", element.name),
                      "type");
      return;
    }
    if (address == kBasicModule && dialect_ == "TBX-Min") {
      findings_.error(element, "category-unknown", fmt::format("TBX-Min has no data category <{}>.", element.name),
                      "type");
    }
    check_level_and_value(element, *found);
  }

  void check_level_and_value(const MarkupElement& element, const DataCategory& category) {
    const MarkupElement* level = level_of(element);
    if (level == nullptr || !contains(category.levels, level->name)) {
      findings_.error(element, "category-level",
                      fmt::format("“{}” may stand only in {}.", category.name, category.levels), category.name);
    }
    if (category.values.empty()) return;
    const std::string text = markup_.text(element);
    const std::string_view value = trimmed(text);
    if (contains(category.values, value) && tokens_of(value).size() == 1) return;
    findings_.error(element, "category-value",
                    fmt::format("“{}” is no value of {}: it must be one of {}.", value, category.name, category.values),
                    category.name);
  }

  const MarkupTree& markup_;
  Findings& findings_;
  std::string_view dialect_;
  Style style_ = Style::version2;
  std::unordered_set<std::string_view> ids_;
};

}  // namespace

void check_tbx(const MarkupTree& markup, Findings& findings) {
  const bool version2 = markup.root().name == "martif";
  (version2 ? tbx2_grammar() : tbx3_grammar()).check(markup, findings);
  Walk(markup, findings).run();
}

}  // namespace weerga
