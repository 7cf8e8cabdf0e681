// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

void add_if(std::string& tag, std::string_view name, std::string_view value) {
  if (!value.empty()) add_attribute(tag, name, value);
}

void add_percent(std::string& tag, std::string_view name, const std::optional<double>& percent) {
  if (percent) add_attribute(tag, name, fmt::format("{}", *percent));
}

}  // namespace

Xliff2Writer::ModuleName Xliff2Writer::module(XmlSpace space, std::string_view usual) const {
  const std::string bound = markup_.prefix_of(uri_of(space));
  if (!bound.empty()) return {.prefix = bound, .declaration = {}};
  return {.prefix = std::string(usual) + ":", .declaration = fmt::format(" xmlns:{}=\"{}\"", usual, uri_of(space))};
}

std::string Xliff2Writer::note(const Note& note) const {
  std::string tag = start("note");
  add_if(tag, "id", note.id);
  add_if(tag, "category", note.category);
  add_if(tag, "appliesTo", note.applies_to);
  if (note.priority != 1) add_attribute(tag, "priority", std::to_string(note.priority));
  const ModuleName ours = module(XmlSpace::weerga, "weerga");
  std::string own;
  add_if(own, ours.prefix + "author", note.author);
  add_if(own, ours.prefix + "time", note.time);
  if (note.resolved) add_attribute(own, ours.prefix + "resolved", "yes");
  if (note.is_private) add_attribute(own, ours.prefix + "private", "yes");
  add_if(own, ours.prefix + "replyTo", note.reply_to);
  if (!own.empty()) tag += ours.declaration + own;
  markup_.add(tag, note.other);
  return tag + ">" + escaped_text(note.text) + end("note") + "\n";
}

std::string Xliff2Writer::notes(const std::vector<Note>& notes) const {
  std::string inside;
  for (const Note& each : notes) {
    if (!each.is_private || style_.private_notes) inside += note(each);
  }
  if (inside.empty()) return {};
  return start("notes") + ">\n" + inside + end("notes") + "\n";
}

std::string Xliff2Writer::match(const StoredMatch& match, const std::string& prefix) const {
  std::string tag = "<" + prefix + "match";
  add_if(tag, "id", match.id);
  add_attribute(tag, "ref", match.ref);
  add_percent(tag, "similarity", match.similarity);
  add_percent(tag, "matchQuality", match.quality);
  add_percent(tag, "matchSuitability", match.suitability);
  add_if(tag, "origin", match.origin);
  add_if(tag, "type", match.type);
  if (match.reference) add_attribute(tag, "reference", "yes");
  markup_.add(tag, match.other);
  tag += ">\n";
  std::string kept;
  for (const KeptElement& element : match.kept) {
    const bool first = element.space == uri_of(XmlSpace::metadata);
    (first ? tag : kept) += element.xml + "\n";
  }
  tag += original_data(match.original_data, {});
  tag += start("source") + ">" + inline_content(match.source, {}) + end("source") + "\n";
  tag += start("target") + ">" + inline_content(match.target, {}) + end("target") + "\n";
  return tag + kept + "</" + prefix + "match>\n";
}

std::string Xliff2Writer::matches(const std::vector<StoredMatch>& matches) const {
  if (matches.empty()) return {};
  const ModuleName name = module(XmlSpace::matches, "mtc");
  std::string out = "<" + name.prefix + "matches" + name.declaration + ">\n";
  for (const StoredMatch& each : matches) out += match(each, name.prefix);
  return out + "</" + name.prefix + "matches>\n";
}

std::string Xliff2Writer::term(const StoredTerm& term, const std::string& prefix) const {
  std::string out = "<" + prefix + "glossEntry";
  add_if(out, "id", term.id);
  add_if(out, "ref", term.ref);
  markup_.add(out, term.other);
  out += ">\n<" + prefix + "term";
  add_if(out, "source", term.source);
  out += ">" + escaped_text(term.term) + "</" + prefix + "term>\n";
  for (std::size_t index = 0; index < term.translations.size(); ++index) {
    out += "<" + prefix + "translation";
    if (index < term.translation_attributes.size()) markup_.add(out, term.translation_attributes[index]);
    out += ">" + escaped_text(term.translations[index]) + "</" + prefix + "translation>\n";
  }
  if (!term.definition.empty() || term.translations.empty()) {
    out += "<" + prefix + "definition";
    markup_.add(out, term.definition_attributes);
    out += ">" + escaped_text(term.definition) + "</" + prefix + "definition>\n";
  }
  for (const KeptElement& element : term.kept) out += element.xml + "\n";
  return out + "</" + prefix + "glossEntry>\n";
}

std::string Xliff2Writer::glossary(const std::vector<StoredTerm>& terms) const {
  if (terms.empty()) return {};
  const ModuleName name = module(XmlSpace::glossary, "gls");
  std::string out = "<" + name.prefix + "glossary" + name.declaration + ">\n";
  for (const StoredTerm& each : terms) out += term(each, name.prefix);
  return out + "</" + name.prefix + "glossary>\n";
}

std::string Xliff2Writer::metadata(const Metadata& metadata, const std::vector<KeptElement>& kept) const {
  const ModuleName name = module(XmlSpace::metadata, "mda");
  std::string groups;
  for (const auto& [category, values] : metadata) {
    if (values.empty()) continue;
    groups += "<" + name.prefix + "metaGroup";
    add_if(groups, "category", category);
    groups += ">\n";
    for (const auto& [type, value] : values) {
      groups += "<" + name.prefix + "meta";
      add_attribute(groups, "type", type);
      groups += ">" + escaped_text(value) + "</" + name.prefix + "meta>\n";
    }
    groups += "</" + name.prefix + "metaGroup>\n";
  }
  for (const KeptElement& element : kept) {
    if (element.space == uri_of(XmlSpace::metadata) && element.name == "metaGroup") groups += element.xml + "\n";
  }
  if (groups.empty()) return {};
  return "<" + name.prefix + "metadata" + name.declaration + ">\n" + groups + "</" + name.prefix + "metadata>\n";
}

std::string Xliff2Writer::original_data(const std::map<std::string, std::string>& data,
                                        const std::map<std::string, std::string>& directions) const {
  if (data.empty()) return {};
  std::string out = start("originalData") + ">\n";
  for (const auto& [id, markup] : data) {
    std::string tag = start("data");
    add_attribute(tag, "id", id);
    if (const auto direction = directions.find(id); direction != directions.end())
      add_attribute(tag, "dir", direction->second);
    out += tag + ">" + inline_content(TaggedText(markup), {}) + end("data") + "\n";
  }
  return out + end("originalData") + "\n";
}

}  // namespace weerga
