// SPDX-License-Identifier: Apache-2.0
#include "tests/editor/core/alignment/sample_letters.h"

namespace weerga::test {

LetterSentences dutch_letter() {
  LetterSentences letter{.name = "haven.nl.txt", .language = "nl"};
  letter.sentences = {
      "Geachte voorzitter,",
      "Met deze brief informeer ik uw Kamer over de brand in de haven van Beiroet.",
      "Op 4 augustus ontplofte daar 2.750 ton ammoniumnitraat.",
      "Zij vertrokken op 5 augustus met een vliegtuig van de luchtmacht en zochten vier dagen naar overlevenden.",
      "De ambassade raakte beschadigd.",
      "Vijf medewerkers liepen verwondingen op.",
      "De begroting staat daar niet bij stil.",
      "Het kabinet draagt een miljoen euro bij aan het Rode Kruis."};
  letter.paragraphs = {0, 1, 1, 2, 2, 2, 3, 3};
  return letter;
}

LetterSentences english_letter() {
  LetterSentences letter{.name = "haven.en.txt", .language = "en-GB"};
  letter.sentences = {"Dear President,",
                      "I write to inform the House about the fire in the port of Beirut.",
                      "On 4 August 2,750 tonnes of ammonium nitrate exploded there.",
                      "They left on 5 August in an air force aircraft.",
                      "For four days they searched for survivors.",
                      "The embassy was damaged, and five staff members suffered injuries.",
                      "The government is contributing one million euros to the Red Cross."};
  letter.paragraphs = {0, 1, 1, 2, 2, 2, 3};
  return letter;
}

AlignmentSession sample_session() { return {dutch_letter(), english_letter()}; }

std::string beads_of(const AlignmentSession& session) {
  const auto numbers = [](SentenceRange range) {
    std::string text;
    for (std::size_t i = range.begin; i < range.end; ++i) text += (text.empty() ? "" : ",") + std::to_string(i);
    return text;
  };
  std::string text;
  for (const Bead& bead : session.beads()) {
    if (!text.empty()) text += ' ';
    text += numbers(bead.source) + "-" + numbers(bead.target) + (bead.confirmed ? "!" : "");
  }
  return text;
}

}  // namespace weerga::test
