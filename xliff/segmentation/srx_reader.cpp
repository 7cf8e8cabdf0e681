// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <utility>

#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xml_tree.h"
#include "xliff/segmentation/srx_rules.h"

namespace weerga {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

/// Rules files declare several namespaces, or none; the names of SRX are told apart by their local part.
bool is_named(pugi::xml_node node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  return parent.find_child([&](pugi::xml_node node) { return is_named(node, name); });
}

/// Goes through the tree once. Throws Error with the place of what is wrong.
class SrxReader {
 public:
  explicit SrxReader(const SafeXml& xml) : xml_(xml), tree_(tree_of(xml)) {}

  std::shared_ptr<const SrxRules> rules() {
    const pugi::xml_node root = tree_.document_element();
    if (!is_named(root, "srx")) fail(root, "This is no file of segmentation rules (SRX).");
    const pugi::xml_node body = child_named(root, "body");
    if (!body) fail(root, "The segmentation rules have no body.");
    read_language_rules(child_named(body, "languagerules"));
    auto rules = std::make_shared<SrxRules>();
    // OmegaT leaves the attribute out and means "yes"; its general rules stand in a map of their own.
    rules->cascade = std::string_view(child_named(root, "header").attribute("cascade").as_string("yes")) != "no";
    read_maps(child_named(body, "maprules"), *rules);
    if (rules->maps.empty()) fail(body, "The segmentation rules are meant for no language: there is no language map.");
    return rules;
  }

 private:
  [[noreturn]] void fail(pugi::xml_node node, std::string sentence) const {
    throw Error(ErrorKind::malformed, std::move(sentence), place_of(xml_, node));
  }

  void read_language_rules(pugi::xml_node list) {
    for (const pugi::xml_node node : list.children()) {
      if (!is_named(node, "languagerule")) continue;
      auto rule = std::make_shared<SrxLanguageRule>();
      rule->name = node.attribute("languagerulename").value();
      for (const pugi::xml_node child : node.children()) {
        if (is_named(child, "rule")) rule->rules.push_back(rule_of(child));
      }
      by_name_[rule->name] = std::move(rule);
    }
  }

  [[nodiscard]] SrxRule rule_of(pugi::xml_node node) const {
    const std::string before = text_of(child_named(node, "beforebreak"));
    const std::string after = text_of(child_named(node, "afterbreak"));
    const bool breaks = std::string_view(node.attribute("break").as_string("yes")) != "no";
    try {
      return {.breaks = breaks, .patterns = PatternPair(before, after), .place = place_of(xml_, node)};
    } catch (const Error& error) {
      fail(node, error.sentence());
    }
  }

  /// SRX 2.0 has the maps in <maprules>, SRX 1.0 in <maprule> inside it.
  void read_maps(pugi::xml_node list, SrxRules& rules) const {
    for (const pugi::xml_node node : list.children()) {
      if (is_named(node, "languagemap")) rules.maps.push_back(map_of(node));
      if (!is_named(node, "maprule")) continue;
      for (const pugi::xml_node inner : node.children()) {
        if (is_named(inner, "languagemap")) rules.maps.push_back(map_of(inner));
      }
    }
  }

  [[nodiscard]] SrxLanguageMap map_of(pugi::xml_node node) const {
    const std::string name = node.attribute("languagerulename").value();
    const auto found = by_name_.find(name);
    if (found == by_name_.end())
      fail(node, fmt::format("This language map names rules “{}”, which are not there.", name));
    try {
      const std::string languages = fmt::format("\\A(?:{})\\z", node.attribute("languagepattern").value());
      return {.languages = Pattern(languages, {.ignore_case = true}), .rules = found->second};
    } catch (const Error& error) {
      fail(node, error.sentence());
    }
  }

  const SafeXml& xml_;
  pugi::xml_document tree_;
  std::map<std::string, std::shared_ptr<const SrxLanguageRule>> by_name_;
};

}  // namespace

std::shared_ptr<const SrxRules> srx_rules_of(std::string_view xml, const std::string& name) {
  const SafeXml checked = checked_xml(std::string(xml), name, {.bytes = kMostBytes, .allow_plain_doctype = true});
  return SrxReader(checked).rules();
}

}  // namespace weerga
