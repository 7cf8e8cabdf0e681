// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "dictionaries/checks/word_checks.h"
#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/fold.h"
#include "xliff/text/sentence_place.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

struct VarietyPair {
  std::string_view british;
  std::string_view american;
};

// Words of government prose whose spelling differs; stems, so that endings come along.
constexpr std::array kVarieties = std::to_array<VarietyPair>({
    {"colour", "color"},
    {"honour", "honor"},
    {"labour", "labor"},
    {"neighbour", "neighbor"},
    {"favour", "favor"},
    {"behaviour", "behavior"},
    {"endeavour", "endeavor"},
    {"harbour", "harbor"},
    {"humour", "humor"},
    {"rumour", "rumor"},
    {"vigour", "vigor"},
    {"centre", "center"},
    {"metre", "meter"},
    {"theatre", "theater"},
    {"calibre", "caliber"},
    {"defence", "defense"},
    {"offence", "offense"},
    {"licence", "license"},
    {"pretence", "pretense"},
    {"programme", "program"},
    {"cheque", "check"},
    {"catalogue", "catalog"},
    {"dialogue", "dialog"},
    {"travelling", "traveling"},
    {"travelled", "traveled"},
    {"cancelled", "canceled"},
    {"cancelling", "canceling"},
    {"labelled", "labeled"},
    {"modelling", "modeling"},
    {"fulfil", "fulfill"},
    {"enrol", "enroll"},
    {"instalment", "installment"},
    {"skilful", "skillful"},
    {"wilful", "willful"},
    {"analyse", "analyze"},
    {"paralyse", "paralyze"},
    {"catalyse", "catalyze"},
    {"grey", "gray"},
    {"plough", "plow"},
    {"tyre", "tire"},
    {"aluminium", "aluminum"},
    {"artefact", "artifact"},
    {"sceptical", "skeptical"},
    {"judgement", "judgment"},
    {"ageing", "aging"},
    {"manoeuvre", "maneuver"},
    {"encyclopaedia", "encyclopedia"},
    {"paediatric", "pediatric"},
    {"mould", "mold"},
    {"counsellor", "counselor"},
    {"jewellery", "jewelry"},
    {"storey", "story"},
    {"kerb", "curb"},
    {"pyjamas", "pajamas"},
    {"armour", "armor"},
    {"rigour", "rigor"},
    {"valour", "valor"},
    {"flavour", "flavor"},
    {"odour", "odor"},
    {"saviour", "savior"},
    {"tumour", "tumor"},
    {"vapour", "vapor"},
    {"clamour", "clamor"},
    {"misdemeanour", "misdemeanor"},
    {"demeanour", "demeanor"},
    {"kilometre", "kilometer"},
    {"centimetre", "centimeter"},
    {"millimetre", "millimeter"},
    {"litre", "liter"},
    {"fibre", "fiber"},
    {"sabre", "saber"},
    {"spectre", "specter"},
    {"sombre", "somber"},
    {"meagre", "meager"},
    {"traveller", "traveler"},
    {"marvellous", "marvelous"},
    {"councillor", "councilor"},
    {"modelled", "modeled"},
    {"labelling", "labeling"},
    {"signalled", "signaled"},
    {"signalling", "signaling"},
    {"levelled", "leveled"},
    {"totalled", "totaled"},
    {"fuelled", "fueled"},
    {"fuelling", "fueling"},
    {"channelled", "channeled"},
    {"channelling", "channeling"},
    {"counselling", "counseling"},
    {"dialled", "dialed"},
    {"quarrelled", "quarreled"},
    {"rivalled", "rivaled"},
    {"unravelled", "unraveled"},
    {"worshipped", "worshiped"},
    {"enrolment", "enrollment"},
    {"fulfilment", "fulfillment"},
    {"analysing", "analyzing"},
    {"analysed", "analyzed"},
    {"paralysed", "paralyzed"},
    {"paralysing", "paralyzing"},
    {"catalysed", "catalyzed"},
    {"anaesthetic", "anesthetic"},
    {"orthopaedic", "orthopedic"},
    {"foetus", "fetus"},
    {"sulphur", "sulfur"},
    {"draught", "draft"},
    {"scepticism", "skepticism"},
    {"sceptic", "skeptic"},
    {"defenceless", "defenseless"},
    {"licences", "licenses"},
    {"practise", "practice"},
    {"acknowledgement", "acknowledgment"},
    {"gaol", "jail"},
    {"speciality", "specialty"},
    {"moustache", "mustache"},
    {"cosy", "cozy"},
    {"furore", "furor"},
    {"sulphate", "sulfate"},
});

// Forms that the other variety uses too, perhaps in another sense, so they prove nothing.
constexpr std::array<std::string_view, 22> kAmbiguous{
    "check",    "checks",   "meter",          "meters",    "license",   "tire",    "story", "curb",
    "judgment", "licensed", "acknowledgment", "draft",     "drafts",    "jail",    "jails", "jailed",
    "practice", "drafted",  "drafting",       "practices", "specialty", "licenses"};

/// "program" is British only for computers: with "programme" nearby in the source language it is a slip.
bool is_programme(std::string_view folded, const CheckedSegment& segment) {
  return (folded == "program" || folded == "programs") &&
         fold_case(segment.source).find("programma") == std::string::npos;
}

/// The word with its ending in the other spelling, or "" if it has none.
std::string respelled(std::string_view word, bool to_british) {
  for (const VarietyPair& pair : kVarieties) {
    const std::string_view from = to_british ? pair.american : pair.british;
    const std::string_view into = to_british ? pair.british : pair.american;
    if (!word.starts_with(from)) continue;
    const std::string_view ending = word.substr(from.size());
    // "fulfill" starts with "fulfil": the longer spelling is no case of the shorter one.
    if (into.starts_with(from) && word.starts_with(into)) continue;
    static constexpr std::array<std::string_view, 14> kEndings{"",     "s",    "ed",   "d",    "ing", "al",   "ful",
                                                               "able", "hood", "less", "ably", "ist", "ment", "ally"};
    if (std::ranges::find(kEndings, ending) != kEndings.end()) return std::string(into) + std::string(ending);
  }
  return {};
}

}  // namespace

std::vector<Issue> variety_issues(const CheckedSegment& segment) {
  const bool british = segment.target_language == "en-GB" || segment.target_language == "en";
  if (!british && segment.target_language != "en-US") return {};
  std::vector<Issue> issues;
  for (const Word& word : words_of(segment.target)) {
    const std::string_view written = word.range.of(segment.target);
    // A capital inside a sentence is a name: "World Food Program", "Pearl Harbor".
    if (word.kind != WordKind::letters ||
        (is_capitalised(written) && !begins_sentence(segment.target, word.range.begin))) {
      continue;
    }
    const std::string folded = fold_case(written);
    if (std::ranges::find(kAmbiguous, std::string_view(folded)) != kAmbiguous.end()) continue;
    if (is_programme(folded, segment)) continue;
    std::string other = respelled(folded, british);
    if (other.empty()) continue;
    if (is_capitalised(written)) other.front() = static_cast<char>(other.front() - 'a' + 'A');
    issues.push_back({.code = british ? "variety.american" : "variety.british",
                      .sentence = fmt::format("“{}” is {} spelling.", written, british ? "American" : "British"),
                      .range = word.range,
                      .fix = other});
  }
  return issues;
}

}  // namespace weerga
