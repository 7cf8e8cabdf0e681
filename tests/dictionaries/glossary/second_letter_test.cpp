// SPDX-License-Identifier: Apache-2.0
// A whole letter with another vocabulary than the starter glossary's: what recognition finds without tuning.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dictionaries/glossary/term_recogniser.h"

namespace weerga {
namespace {

constexpr std::string_view kTerms = R"(term_nl,term_en,pos
dijkversterking,dike reinforcement,noun
waterschap,water authority,noun
Rijkswaterstaat,Rijkswaterstaat,proper noun
stikstofuitstoot,nitrogen emissions,noun
stikstof,nitrogen,noun
vergunning,permit,noun
omgevingsvergunning,environmental permit,noun
natuurgebied,nature reserve,noun
bestuursorgaan,administrative authority,noun
gemeente,municipality,noun
gemeenteraad,municipal council,noun
gedeputeerde,member of the provincial executive,noun
provincie,province,noun
woningcorporatie,housing association,noun
huurtoeslag,rent benefit,noun
bestemmingsplan,zoning plan,noun
milieueffectrapport,environmental impact assessment,noun
klimaatadaptatie,climate adaptation,noun
deltacommissaris,Delta Commissioner,noun
grondwater,groundwater,noun
onttrekking,abstraction,noun
toezichthouder,supervisor,noun
inspectie,inspectorate,noun
bezwaarschrift,notice of objection,noun
rechtbank,district court,noun
bestuurlijk akkoord,administrative agreement,phrase
gebiedsgerichte aanpak,area-specific approach,phrase
algemene maatregel van bestuur,order in council,phrase
wet,act,noun
overstroming,flood,noun
kust,coast,noun
RIVM,RIVM,acronym
VNG,VNG,acronym
IPO,IPO,acronym
WHO,WHO,acronym
MER,EIA,acronym
subsidie,grant,noun
pacht,agricultural tenancy,noun
boer,farmer,noun
kering,barrier,noun
)";

// [words=headword] marks what should be found; the rest of a compound stands outside.
constexpr std::string_view kLetter =
    "De [deltacommissaris=deltacommissaris] heeft de [waterschappen=waterschap] en de [provincies=provincie] gevraagd "
    "om "
    "een versnelling van de [dijkversterkingen=dijkversterking]. Samen met [Rijkswaterstaat=Rijkswaterstaat] is een "
    "[bestuurlijk akkoord=bestuurlijk akkoord] gesloten over het [dijkversterking=dijkversterking]sprogramma. Volgens "
    "het "
    "[RIVM=RIVM]-rapport daalde de [stikstofuitstoot=stikstofuitstoot], maar in [natuurgebieden=natuurgebied] blijft "
    "de "
    "[stikstof=stikstof]belasting te hoog. [Gemeenten=gemeente] verlenen daarom minder "
    "[omgevingsvergunningen=omgevingsvergunning]; de [VNG=VNG]-voorzitter noemde dat zorgelijk. De "
    "[vergunning=vergunning]verlening ligt bij [bestuursorganen=bestuursorgaan] die onder druk staan. "
    "[Woningcorporaties=woningcorporatie] wijzen op de [huurtoeslag=huurtoeslag] en op verouderde "
    "[bestemmingsplannen=bestemmingsplan]. De [gemeenteraden=gemeenteraad] en de [gedeputeerden=gedeputeerde] van het "
    "[IPO=IPO] kiezen voor een [gebiedsgerichte aanpak=gebiedsgerichte aanpak]. Voor elk project is een "
    "[milieueffectrapport=milieueffectrapport] nodig; zulke [milieueffectrapporten=milieueffectrapport], de zogenoemde "
    "[MER=MER]-plicht, vertragen de [klimaatadaptatie=klimaatadaptatie]. De [toezichthouders=toezichthouder] en de "
    "[inspecties=inspectie] zien een groei van illegale [onttrekkingen=onttrekking] van [grondwater=grondwater]. Tegen "
    "besluiten kwamen veel [bezwaarschriften=bezwaarschrift] binnen; de [rechtbanken=rechtbank] in Utrecht en Zwolle "
    "deden "
    "uitspraak. De [algemene maatregelen van bestuur=algemene maatregel van bestuur] zijn in de [wet=wet] verankerd. "
    "Bij "
    "[overstromingen=overstroming] aan de [kust=kust] sluiten de [keringen=kering]. [Boeren=boer] met "
    "[pacht=pacht]contracten krijgen [subsidies=subsidie]; de [subsidie=subsidie]regeling van de "
    "[provincie=provincie] loopt af. Wie vroeg wat de WHO-norm is? Het antwoord van de [WHO=WHO] volgt. De provinciale "
    "begroting en de kuststrook, het wetgevingsoverleg en de boerin: dat merkten wij nog niet.";

struct Marked {
  std::string text;
  std::vector<std::pair<ByteRange, std::string>> terms;
};

Marked marked_letter() {
  Marked letter;
  for (std::string_view rest = kLetter; !rest.empty();) {
    const std::size_t open = std::min(rest.find('['), rest.size());
    letter.text += rest.substr(0, open);
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t equals = rest.find('=');
    const std::size_t close = rest.find(']');
    const std::size_t begin = letter.text.size();
    letter.text += rest.substr(1, equals - 1);
    letter.terms.push_back({{begin, letter.text.size()}, std::string(rest.substr(equals + 1, close - equals - 1))});
    rest.remove_prefix(close + 1);
  }
  return letter;
}

class SecondLetter : public testing::Test {
 protected:
  Glossary glossary_ = Glossary::from_csv(kTerms);
  Marked letter_ = marked_letter();
  std::vector<TermHit> hits_ = TermRecogniser(glossary_, "nl").hits_of(letter_.text);

  const std::string& headword(const TermHit& hit) const {
    return glossary_.concepts().at(hit.concept_index).terms.at(hit.term_index).text;
  }
};

TEST_F(SecondLetter, LosesOneTermInFiftyAtMost) {
  std::vector<std::string> missed;
  for (const auto& [range, term] : letter_.terms) {
    const bool found =
        std::ranges::any_of(hits_, [&](const TermHit& hit) { return hit.range == range && headword(hit) == term; });
    if (!found) missed.emplace_back(range.of(letter_.text));
  }
  EXPECT_GT(letter_.terms.size(), 40U);
  EXPECT_LE(missed.size() * 50, letter_.terms.size()) << testing::PrintToString(missed);
}

TEST_F(SecondLetter, TakesNoOtherWordForAnAcronym) {
  for (const TermHit& hit : hits_) {
    const std::string& term = headword(hit);
    const bool acronym = std::ranges::all_of(term, [](char c) { return c >= 'A' && c <= 'Z'; });
    EXPECT_TRUE(!acronym || hit.range.of(letter_.text) == term) << term;
  }
}

}  // namespace
}  // namespace weerga
