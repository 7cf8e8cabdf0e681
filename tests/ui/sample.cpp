// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/sample.h"

#include <algorithm>
#include <array>
#include <string>

#include "editor/core/session_filter.h"
#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga::test {
namespace {

struct Pair {
  std::string_view source;
  std::string_view target;
  State state = State::initial;
  int percent = 0;
};

constexpr auto kPairs = std::to_array<Pair>({
    {"Geachte voorzitter,", "Dear Speaker,", State::final, 101},
    {"Met deze brief informeer ik uw Kamer over de uitkomst van de Raad Buitenlandse Zaken van 14 maart jl.",
     "In this letter I inform the House of the outcome of the Foreign Affairs Council of 14 March.", State::reviewed,
     100},
    {"Tijdens de Raad heb ik opnieuw aandacht gevraagd voor het gebruik van clustermunitie in bewoonde gebieden, en "
     "voor "
     "de gevolgen daarvan voor de burgerbevolking.",
     "At the Council I again drew attention to the use of cluster munitions in populated areas and its consequences "
     "for "
     "the civilian population.",
     State::translated, 87},
    {"De OVSE houdt toezicht op de naleving van het staakt-het-vuren.",
     "The OSCE monitors compliance with the ceasefire.", State::translated, 92},
    {"Witte fosfor is als zodanig niet verboden, maar het gebruik ervan als brandwapen tegen burgers is dat wel.",
     "White phosphorous is not prohibited as such, but its use as an incendiary weapon against civilians is.",
     State::initial, 78},
    {"Het kabinet deelt de opvatting dat onafhankelijk onderzoek noodzakelijk is (Kamerstuk 21 501-02, nr. 2310).", "",
     State::initial},
    {"Ook de inzet van brandwapens en clustermunitie tegen ziekenhuizen en scholen moet volledig worden onderzocht.",
     "", State::initial},
    {"Nederland draagt 2,5 miljoen euro bij aan het ruimen van mijnen in de regio.", "", State::initial},
    {"De Hoge Vertegenwoordiger zal de Raad in juni opnieuw berichten.", "", State::initial},
    {"De minister van Buitenlandse Zaken,", "Minister of Foreign Affairs", State::final, 101},
});

struct Entry {
  std::string_view source;
  std::string_view target;
  std::string_view forbidden;
};

constexpr auto kTerms = std::to_array<Entry>({{"clustermunitie", "cluster munitions", "cluster bombs"},
                                              {"brandwapen", "incendiary weapon", "fire weapon"},
                                              {"fosfor", "phosphorus", ""},
                                              {"OVSE", "OSCE", ""},
                                              {"Hoge Vertegenwoordiger", "High Representative", ""},
                                              {"Raad Buitenlandse Zaken", "Foreign Affairs Council", ""}});

Segment segment_of(const Pair& pair, std::size_t number) {
  Segment segment{.id = "s" + std::to_string(number),
                  .source = TaggedText(std::string(pair.source)),
                  .state = pair.state,
                  .has_state = true};
  if (!pair.target.empty()) segment.target = TaggedText(std::string(pair.target));
  return segment;
}

Unit unit_of(const Pair& pair, std::size_t number) {
  Unit unit{.id = "u" + std::to_string(number)};
  unit.segments.push_back(segment_of(pair, 1));
  if (pair.percent > 0) unit.metadata["weerga s1"]["match"] = std::to_string(pair.percent);
  return unit;
}

void add_codes(TaggedText& text, std::string_view words) {
  const std::size_t place = text.text.find(words);
  if (place == std::string::npos) return;
  text.add(InlineCode{.position = place, .kind = CodeKind::opening, .id = "1"});
  text.add(InlineCode{.position = place + words.size(), .kind = CodeKind::closing, .id = "1"});
}

std::vector<ByteRange> places_of(std::string_view wanted, std::string_view text) {
  return occurrences_of(lower_case(wanted, "en"), text);
}

std::vector<TermProposal> terms_of(const SegmentSnapshot& segment) {
  std::vector<TermProposal> found;
  for (const Entry& entry : kTerms) {
    const auto hits = places_of(entry.source, segment.source.text);
    if (hits.empty()) continue;
    const auto used = places_of(entry.target, segment.target.text);
    TermProposal term{
        .range = hits.front(), .source = std::string(entry.source), .preferred = {std::string(entry.target)}};
    if (!entry.forbidden.empty()) term.forbidden = {std::string(entry.forbidden)};
    term.used = !used.empty();
    term.in_target = used;
    found.push_back(std::move(term));
  }
  std::ranges::sort(found, {}, &TermProposal::range);
  return found;
}

std::vector<MatchProposal> matches_of(const SegmentSnapshot& segment) {
  using enum MarkedSpan::Kind;
  if (!segment.source.text.starts_with("Ook de inzet")) return {};
  return {{.kind = MatchProposal::Kind::fuzzy,
           .percent = 86,
           .source = {{"Ook de inzet van "},
                      {"brandwapens en ", inserted},
                      {"clustermunitie tegen ziekenhuizen "},
                      {"en scholen ", inserted},
                      {"moet "},
                      {"grondig", removed},
                      {" "},
                      {"volledig", inserted},
                      {" worden onderzocht."}},
           .target = TaggedText("The use of cluster munitions against hospitals must likewise be fully investigated."),
           .explanation = "Four words differ in order and form.",
           .provenance = "2021Z04711 · 2021-03-02 · reviewed · 3×"},
          {.kind = MatchProposal::Kind::fuzzy,
           .percent = 64,
           .source = {{"De inzet van ", removed}, {"clustermunitie "}, {"is verboden.", removed}},
           .target = TaggedText("The use of cluster munitions is prohibited."),
           .provenance = "2020Z18822 · 2020-10-14 · translated",
           .letter = "2020Z18822",
           .id = "u3/s1",
           .aligned = true,
           .unreviewed = true},
          {.kind = MatchProposal::Kind::fragment,
           .source = {{"ziekenhuizen en scholen", emphasis}},
           .target = TaggedText("hospitals and schools"),
           .provenance = "2 letters"}};
}

PhraseRendering rendering(std::string text, std::vector<std::string> dates) {
  PhraseRendering made{.text = text, .times = dates.size(), .letters = dates.size()};
  for (const std::string& date : dates) {
    made.uses.push_back({.letter = "letter of " + date,
                         .date = date,
                         .source = "Het gebruik van clustermunitie.",
                         .target = "The use of " + text + ".",
                         .phrase = {16, 30},
                         .rendering = {11, 11 + text.size()}});
  }
  if (!dates.empty()) made.last_date = dates.back();
  return made;
}

Mending sample_mending(const Inconsistency&, const std::string& chosen) {
  EntryChange change{.before = MemoryEntry{.target = "Cluster bombs were used."},
                     .after = MemoryEntry{.target = "Cluster munitions were used."}};
  Mending mending{.rendering = chosen};
  mending.letters = {
      {.letter = "2019Z1", .date = "2019-05-01", .lines = {{.change = change, .before = {0, 13}, .after = {0, 17}}}}};
  return mending;
}

}  // namespace

Document sample_letter() {
  Document document{.source_language = "nl", .target_language = "en-GB"};
  File file{.id = "f1", .original = "2024Z01234.txt"};
  for (const Pair& pair : kPairs) file.units.push_back(unit_of(pair, file.units.size() + 1));
  Segment& references = file.units[5].segments.front();
  add_codes(references.source, "21 501-02");
  Segment& marked = file.units[2].segments.front();
  const std::size_t place = marked.target->text.find("populated areas");
  marked.target->add(Annotation{.id = "a1", .range = {place, place + 15}, .type = "weerga:doubt", .ref = "#n=n1"});
  file.units[2].notes.push_back({.id = "n1",
                                 .text = "Or “inhabited areas”, as in the motion?",
                                 .category = "weerga:doubt",
                                 .author = "J. de Vries",
                                 .time = "2024-03-18T10:12:00Z"});
  document.files.push_back(std::move(file));
  return document;
}

Document long_letter(std::size_t count) {
  Document document{.source_language = "nl", .target_language = "en-GB"};
  document.files.push_back({.id = "f1", .original = "long.txt"});
  std::vector<Unit>& units = document.files.front().units;
  units.reserve(count);
  for (std::size_t i = 0; i < count; ++i) units.push_back(unit_of(kPairs[i % kPairs.size()], i + 1));
  return document;
}

std::unique_ptr<Session> session_on(Document document) {
  return std::make_unique<Session>(std::move(document),
                                   Session::Origin{"2024Z01234.xlf", [](const Document&) { return std::string(); }});
}

Services sample_services() {
  Services services;
  services.misspellings = [](std::string_view text, std::string_view language) {
    return language == "nl" ? std::vector<ByteRange>() : places_of("phosphorous", text);
  };
  services.suggestions = [](std::string_view, std::string_view) {
    return std::vector<std::string>{"phosphorus", "phosphor"};
  };
  services.terms = terms_of;
  services.matches = [](const SegmentSnapshot& segment, const std::stop_token&) { return matches_of(segment); };
  services.issues = [](const SegmentSnapshot& segment) {
    std::vector<Issue> found;
    if (segment.target.text.find("prohibited as such") != std::string::npos) {
      const std::size_t place = segment.target.text.find("as such");
      found.push_back({.code = "term.missing",
                       .sentence = "“fosfor” has no “phosphorus” in the translation.",
                       .range = {place, place + 7}});
    }
    return found;
  };
  services.concordance = [](std::string_view phrase, Side, const std::stop_token&) {
    PhraseRecord record{.renderings = {{"cluster munitions", 1'041, "2021-01-14T10:30:00Z"}, {"bomblets", 1, ""}}};
    record.newest = {
        {.source = {{"Het gebruik van "}, {std::string(phrase), MarkedSpan::Kind::emphasis}, {" is verboden."}},
         .target = "The use of cluster munitions is prohibited.",
         .provenance = "2020Z18822 · 2020-10-14"}};
    return record;
  };
  services.add_term = [](const std::string&, const std::string&, const std::string&) {};
  services.memory_name = "kamerbrieven";
  return services;
}

ReviewServices sample_review() {
  ReviewServices review;
  review.proposals = [](const Document&, const auto&, std::stop_token) {
    return std::vector<AnnotationProposal>{{.place = {0, 3, 0},
                                            .kind = AnnotationKind::body,
                                            .source = ByteRange{3, 7},
                                            .target = ByteRange{4, 8},
                                            .words = "OVSE",
                                            .reason = "An acronym in both texts."},
                                           {.place = {0, 1, 0},
                                            .kind = AnnotationKind::date,
                                            .source = ByteRange{83, 91},
                                            .words = "14 maart",
                                            .reason = "A date."}};
  };
  review.issues = [](const Document&, const auto&, std::stop_token) {
    return std::vector<PlacedIssue>{{.place = {0, 3, 0},
                                     .issue = {.code = "acronym.unexplained",
                                               .sentence = "“OSCE” is not written out at its first mention.",
                                               .range = {4, 8},
                                               .fix = "Organization for Security and Co-operation in Europe (OSCE)"}}};
  };
  review.timeline = [](const std::string& phrase, Side side, std::stop_token) {
    Timeline timeline{.phrase = phrase, .side = side, .times = 4, .letters = 4};
    timeline.renderings = {rendering("cluster munitions", {"2019-02-01", "2020-10-14", "2021-01-14"}),
                           rendering("cluster bombs", {"2017-03-01"})};
    return timeline;
  };
  review.inconsistencies = [](const auto&, std::stop_token) {
    Inconsistency finding{.kind = InconsistencyKind::term, .source = "clustermunitie", .times = 4, .letters = 4};
    finding.renderings = {rendering("cluster munitions", {"2019-02-01", "2020-10-14", "2021-01-14"}),
                          rendering("cluster bombs", {"2017-03-01"})};
    return std::vector<Inconsistency>{finding};
  };
  review.mending = sample_mending;
  review.change_memory = [](const std::vector<EntryChange>& changes) { return changes.size(); };
  review.read_letter = [](const std::filesystem::path&) {
    Document other = sample_letter();
    other.files[0].units[3].segments[0].source.text = "De OVSE houdt streng toezicht op het staakt-het-vuren.";
    return other;
  };
  review.read_review = [](Document document, const std::filesystem::path&) {
    document.files[0].units[3].segments[0].target = TaggedText("The OSCE oversees the ceasefire.");
    return document;
  };
  return review;
}

}  // namespace weerga::test
