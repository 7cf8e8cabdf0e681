// SPDX-License-Identifier: Apache-2.0
#include "tests/support/letter_sentences.h"

#include <array>

namespace weerga::test {
namespace {

// Facts: numbers, dates, times, references.
constexpr std::string_view kFacts = R"(
In {year} gaf Nederland {amount} uit aan noodhulp. => In {year} the Netherlands spent {amount} on emergency aid.
Het tekort bedraagt {percent} van de begroting. => The deficit amounts to {percent} of the budget.
Volgens de waarnemers zijn {count} ontheemden teruggekeerd. => According to the observers, {count} displaced persons have returned.
De bijdrage stijgt van {amount} naar {amount} per jaar. => The contribution is to rise from {amount} to {amount} a year.
Op {date} heeft de minister uw Kamer hierover geïnformeerd. => The minister informed the House about this on {date}.
De vergadering van {date} begint om {time}. => The meeting of {date} will begin at {time}.
Graag verwijs ik u naar mijn brief van {date} ({paper}). => I would refer you to my letter of {date} ({paper}).
Hiermee doe ik de toezegging gestand die ik deed in het debat van {date} ({proceedings}). => I hereby fulfil the undertaking I gave in the debate of {date} ({proceedings}).
De motie van het lid {surname} c.s. ({paper}) is met algemene stemmen aangenomen. => The motion by the member {surname} et al. ({paper}) was carried unanimously.
Het verdrag is gepubliceerd in {treaty} en trad in {year} in werking. => The treaty was published in {treaty} and entered into force in {year}.
De besluitvorming is voorzien vóór {date}, uiterlijk om {time}. => A decision is expected before {date}, at {time} at the latest.
Er werden {count} stemmen uitgebracht, waarvan {percent} ongeldig was. => A total of {count} votes were cast, of which {percent} were invalid.
De missie telt {count} militairen en kost {amount}. => The mission comprises {count} service personnel and costs {amount}.
Zie ook Kamerstuk {dossier}, waarin de cijfers over {year} zijn opgenomen. => See also Parliamentary Paper {dossier}, which contains the figures for {year}.
De stijging met {percent} is vooral te danken aan de handel met Duitsland. => The {percent} increase is mainly due to trade with Germany.
Van de {count} aanvragen is op {date} ruim {percent} afgehandeld. => Of the {count} applications, over {percent} had been dealt with by {date}.
Op {date} jl. spraken de ministers elkaar in Wenen. => On {date}, the ministers spoke in Vienna.
Voor de jaren {year} en daarna is {amount} gereserveerd. => An amount of {amount} has been set aside for {year} and beyond.
Uw Kamer ontvangt vóór {date} een verslag (zie {paper}). => The House will receive a report before {date} (see {paper}).
De grensovergang is dagelijks tot {time} geopend. => The border crossing is open until {time} every day.
Bijlage {small}: overzicht van uitgaven in {year} => Annex {small}: overview of expenditure in {year}
De garantie van {amount} vervalt op {date}. => The guarantee of {amount} will lapse on {date}.
In de eerste helft van {year} kwamen {count} asielzoekers naar Nederland. => In the first half of {year}, {count} asylum seekers came to the Netherlands.
Aan de waarnemingsmissie nemen {count} personen deel uit {small} landen. => The observation mission involves {count} people from {small} countries.
)";

// Other ways of writing the same fact.
constexpr std::string_view kManners = R"(
Het gaat om anderhalf miljoen euro. => The sum involved is 1.5 million euros.
Binnen 48 uur na de melding volgt een besluit. => A decision will follow within 48 hours of the report.
De termijn bedraagt zes weken, met een verlenging van ten hoogste twee maanden. => The period is six weeks, with an extension of no more than two months.
Vijfentwintig landen steunden de verklaring. => The statement was supported by 25 countries.
De eenentwintigste eeuw stelt andere eisen aan diplomatie. => The 21st century makes different demands on diplomacy.
In de jaren negentig zijn de betrekkingen verbeterd. => Relations improved in the 1990s.
De helft van de burgerbevolking is gevlucht. => Half of the civilian population has fled.
Artikel 5, tweede lid, is niet van toepassing. => Article 5, paragraph 2, does not apply.
Een op de vijf kinderen gaat niet naar school. => One in five children does not attend school.
Dat is nr. 4 van de lijst, en de enige van belang. => That is no. 4 on the list, and the only one that matters.
Het kabinet stelt een miljoen euro beschikbaar. => The government is making one million euros available.
De kosten bedragen € 1,2 mld. over vier jaar. => The cost is €1.2 billion over four years.
Van het budget van EUR 750 mln. is een derde besteed. => One third of the budget of €750 million has been spent.
Het besluit dateert van 1 aug. 2010. => The decision dates from 1 August 2010.
De begroting voor 2020-2021 is ongewijzigd. => The budget for 2020-21 is unchanged.
Resolutie 1325 (2000) van de VN-Veiligheidsraad blijft het uitgangspunt. => UN Security Council resolution 1325 (2000) remains the point of departure.
De G7 en de 27 lidstaten van de EU deelden die zorg. => The G7 and the 27 EU Member States shared that concern.
Tussen 8 en 10 procent van de gezinnen ontvangt steun. => Between 8 and 10 per cent of families receive support.
De zesde ronde vindt plaats op 3 en 4 december a.s. => The sixth round will take place on 3 and 4 December.
Honderden burgers wachtten meer dan tien uur. => Hundreds of civilians waited for more than ten hours.
In december volgt een nieuwe ronde, begin januari het besluit. => A new round will follow in December and a decision in early January.
De drempel van 0,7% van het bni is niet gehaald. => The threshold of 0.7% of GNI was not met.
Beide partijen tekenden op 10 november om 00.00 uur. => Both parties signed at midnight on 10 November.
Het besluit geldt per 1-1-2021. => The decision takes effect on 1 January 2021.
Circa 12.500 m² werd ontruimd, oftewel 1,25 hectare. => Some 12,500 m² was cleared, or 1.25 hectares.
Het tweede kwartaal liet een groei zien van 2,0%. => The second quarter saw growth of 2%.
De voorraad is goed voor drie dagen, misschien vier. => Supplies will last three days, perhaps four.
Ongeveer tweehonderd families keerden terug. => About 200 families returned.
)";

// Terms of foreign affairs, inflected and in compounds.
constexpr std::string_view kTerms = R"(
Het gebruik van brandwapens tegen burgers is verboden. => The use of [incendiary weapons|term.forbidden|fire weapons] against civilians is prohibited.
Nederland veroordeelt de inzet van clustermunitie. => The Netherlands condemns the use of [cluster munitions|term.forbidden|cluster bombs].
De Tweede Kamer stemde in met het voorstel. => The [House of Representatives|term.forbidden|Second Chamber] agreed to the proposal.
De fracties vroegen om opheldering. => The [parliamentary groups|term.forbidden|fractions] asked for clarification.
De Europese Raad bespreekt de situatie in Belarus. => The [European Council|term.forbidden|Council of Europe] is discussing the situation in Belarus.
Nederland draagt bij aan verkiezingswaarneming in de regio. => The Netherlands contributes to [election observation|term.missing|watching the polls] in the region.
De mensenrechtenverdedigers werden vrijgelaten. => The [human rights defenders|term.missing|activists] were released.
De staatssecretaris sprak met zijn Franse ambtgenoot. => The [state secretary|term.missing|deputy] spoke with his French counterpart.
De onderhandelaars bereikten een staakt-het-vuren. => The negotiators reached a [ceasefire|term.missing|pause].
Volgens het volkenrecht is dit een schending. => Under [international law|term.missing|the rules] this is a violation.
De ambassadeurs bezochten de grensstreek. => The [ambassadors|term.missing|envoys] visited the border area.
Uitbreiding van het wapenembargo is aan de orde. => Expansion of the [arms embargo|term.missing|ban] is under discussion.
Het maatschappelijk middenveld wordt daarbij betrokken. => [Civil society|term.missing|The public] will be involved.
Humanitaire toegang blijft de eerste prioriteit. => [Humanitarian access|term.missing|Entry for relief] remains the first priority.
De krijgsgevangenen werden uitgewisseld. => The [prisoners of war|term.missing|captured men] were exchanged.
De bevriezing van tegoeden blijft van kracht. => The [asset freeze|term.missing|measure] remains in force.
Het wetsvoorstel ligt bij de Eerste Kamer. => The bill is before the [Senate|term.missing|other house].
De mensenrechtenschendingen moeten worden onderzocht. => The [human rights violations|term.missing|abuses] must be investigated.
Kandidaat-lidstaten nemen deel aan de conferentie. => Candidate Member States are taking part in the conference.
Het ambassadepersoneel is in veiligheid gebracht. => The embassy staff have been brought to safety.
De luchtaanvallen troffen een ziekenhuis. => The [air strikes|term.missing|attacks] hit a hospital.
De sanctiemaatregelen zijn met een jaar verlengd. => The [restrictive measures|term.missing|steps] have been extended by a year.
)";

// Names, acronyms, and what lies between the two languages.
constexpr std::string_view kWords = R"(
De OVSE blijft het aangewezen forum. => The [OSCE|acronym.dutch|OVSE] remains the appropriate forum.
De NAVO-bondgenoten hebben hun zorgen geuit. => [NATO|acronym.dutch|NAVO] allies have expressed their concerns.
De VN heeft een gezant benoemd. => The [UN|acronym.dutch|VN] has appointed an envoy.
De VS en het VK steunden het voorstel. => The [US|acronym.dutch|VS] and the UK supported the proposal.
Het EHRM heeft de klacht ontvankelijk verklaard. => The [ECtHR|acronym.dutch|EHRM] has declared the complaint admissible.
In het kader van het GBVB is hierover gesproken. => This was discussed under the [CFSP|acronym.dutch|GBVB].
Hoge Vertegenwoordiger Borrell heeft hierover contact met Bakoe. => High Representative [Borrell|name|Borell] is in contact with Baku about this.
De motie-Van Helvert roept hiertoe op. => The [Van Helvert|name|Van Hellvert] motion calls for this.
Ook Kamerlid Sjoerdsma vroeg hiernaar. => Member of parliament [Sjoerdsma|name|Sjeordsma] asked about this too.
Met zijn ambtgenoot Mnatsakanian is dit besproken. => This was discussed with his counterpart [Mnatsakanian|name|Mnatsakian].
Volgens Omtzigt ontbreekt een deel van de stukken. => According to [Omtzigt|name|Omzigt], some of the documents are missing.
De heer Van Ojik en mevrouw Karabulut dienden de motie in. => Mr Van Ojik and Ms [Karabulut|name|Karabalut] tabled the motion.
President Loekasjenko weigert elke dialoog. => President Lukashenko refuses any dialogue.
Minister Hoekstra sprak met premier Pasjinian. => Minister [Hoekstra|name|Hoeckstra] spoke with Prime Minister Pashinyan.
Minister Kaag bezocht Tbilisi en Jerevan. => Minister Kaag visited Tbilisi and Yerevan.
Eventuele vervolgstappen worden in Brussel besproken. => [Possible|false-friend|Eventual] next steps will be discussed in Brussels.
De actuele situatie baart het kabinet zorgen. => The [current|false-friend|actual] situation is of concern to the government.
De consequente lijn van het kabinet is bekend. => The government's [consistent|false-friend|consequently held] line is well known.
De meningen liepen uiteen, maar de brutale toon verbaasde niemand. => Opinions differed, but the [insolent|false-friend|brutal] tone surprised no one.
De organisatie heeft haar programma in drie landen uitgebreid. => The organisation has expanded its [programme|variety|program] in three countries.
Defensie kan op een breed draagvlak rekenen. => [Defence|variety|Defense] can count on broad support.
Het gedrag van de troepen is onderzocht. => The [behaviour|variety|behavior] of the troops has been investigated.
De arbeidsinspectie bezocht het centrum. => The [labour|variety|labor] inspectorate visited the [centre|variety|center].
De waarnemers reisden naar het noorden. => The observers were [travelling|variety|traveling] to the north.
De regering analyseert de gevolgen. => The government is [analysing|variety|analyzing] the consequences.
Het kabinet zal de aanbevelingen overnemen. => The government will adopt the [recommendations|dutch.word|aanbevelingen].
De resultaten worden in het voorjaar verwacht. => The results are [expected|dutch.word|verwacht] in the spring.
De minister heeft het voorstel toegelicht. => The minister has [explained|dutch.word|toegelicht] the proposal.
De kosten worden door beide ministeries gedragen. => The costs will be [shared|dutch.word|gedragen] by both ministries.
Het voorstel wordt momenteel uitgewerkt. => The proposal is being [drawn up|dutch.word|uitgewerkt] at present.
Hierover zijn nog geen besluiten genomen. => No decisions [have been taken|dutch.words|zijn nog genomen] on this matter.
De afspraken gelden ook voor de overzeese gebieden. => The agreements also apply [to the overseas territories|dutch.words|voor de overzeese gebieden].
Het IMF en de Wereldbank delen deze analyse. => The IMF and the World Bank share this analysis.
De UNHCR registreerde meer vluchtelingen dan verwacht. => [UNHCR|acronym.dutch|UNCHR] registered more refugees than expected.
Het ICC en het IGH hebben elk een eigen rol. => The ICC and the [ICJ|acronym.dutch|IGH] each have a role of their own.
Volgens de VN-gezant is haast geboden. => According to the [UN|acronym.dutch|VN] envoy, speed is of the essence.
Oud-minister Timmermans lichtte het plan toe. => Former minister [Timmermans|name|Timmermanns] explained the plan.
Bij Europarlementariër Piri leven andere vragen. => MEP [Piri|name|Pirri] has other questions.
Dit vergt een gezamenlijke inspanning van alle partijen. => This requires a joint effort [by all parties|dutch.words|van alle partijen].
Het onderzoek is nog niet afgerond. => The investigation [has not yet been completed|dutch.words|is nog niet afgerond].
Beide landen hebben de afspraak bevestigd. => Both countries have [confirmed|typo|confimred] the agreement.
De regering hecht aan een zorgvuldige afweging. => The government attaches importance to [careful|typo|carefull] consideration.
De gesprekken verlopen moeizaam. => The talks are [proceeding|typo|procceding] with difficulty.
)";

// Quotation marks, brackets, titles, lists.
constexpr std::string_view kForms = R"(
Geachte voorzitter, => Dear Speaker,
De minister sprak van „een stap vooruit”. => The minister spoke of “a step forward”.
In de nota „Europa in de wereld” staat dit beschreven. => This is described in the memorandum “Europe in the world”.
Onder „noodhulp” wordt in {year} verstaan: hulp in natura. => In {year}, “emergency aid” is understood to mean aid in kind.
Hij noemde het akkoord ‘broos’ en riep op tot kalmte. => He called the agreement ‘fragile’ and called for calm.
Het rapport "Mensenrechten wereldwijd" is bijgevoegd. => The report "Mensenrechten wereldwijd" (Human rights worldwide) is enclosed.
De coalitie (vijf partijen) hield stand. => The coalition (five parties) held.
In de bijlage treft u aan (in het Engels): de verklaring van de Raad. => The annex contains (in English) the statement by the Council.
a) de bescherming van burgers; => a) the protection of civilians;
b) het herstel van de wapenstilstand; en => b) the restoration of the armistice; and
1. Inleiding => 1. Introduction
• het waarborgen van humanitaire toegang; => • guaranteeing humanitarian access;
Internationaal onderzoek naar het gebruik van fosfor => International investigation into the use of phosphorus
Kunt u toelichten welke stappen zijn gezet? => Can you explain what steps have been taken?
De vraag is: wat nu? => The question is: what now?
Dat dat zo is, wist iedereen. => Everyone knew that that was the case.
De autoriteiten (inclusief het leger) ontkennen dit [zie bijlage 2]. => The authorities (including the army) deny this ⟦see annex 2⟧.
De Minister van Buitenlandse Zaken, => Minister of Foreign Affairs,
Mede namens de Minister van Defensie, => Also on behalf of the Minister of Defence,
Een afschrift van deze brief gaat naar de leden van de vaste commissie. => A copy of this letter will be sent to the members of the standing committee.
De website www.rijksoverheid.nl wordt dagelijks bijgewerkt. => The website www.rijksoverheid.nl is updated daily.
Het Internationaal Strafhof kan geen rechtsmacht uitoefenen. => The International Criminal Court cannot exercise jurisdiction.
Stef Blok => Stef Blok
Den Haag, 23 november 2020 => The Hague, 23 November 2020
Dat is contraproductief; de dialoog stokt. => That is counterproductive; dialogue is stalling.
De regeringsleiders van Armenië, Azerbeidzjan en Rusland sloten een akkoord. => The leaders of Armenia, Azerbaijan and Russia concluded an agreement.
De partijen zijn niet tot elkaar gekomen. => The parties have failed to reach agreement.
Er is geen aanleiding om de steun te staken. => There is no reason to discontinue support.
)";

// Sentences that a letter repeats; a fault translates or writes them otherwise.
constexpr std::string_view kRepeated = R"(
Het kabinet volgt de ontwikkelingen nauwgezet. => The government is following developments closely. => The cabinet keeps a close eye on what happens.
Uw Kamer wordt hierover nader geïnformeerd. => The House will be informed further about this. => Parliament will hear more in due course.
Dit verzoek is in behandeling genomen. => This request is being processed. => This appeal has been taken up.
De vragen zijn schriftelijk beantwoord. => The questions have been answered in writing. => Written replies were given to what was asked.
Nederland steunt de oproep van de Raad. => The Netherlands supports the call by the Council. => The Dutch back what the ministers have asked for.
De samenwerking met de buurlanden verloopt goed. => Cooperation with the neighbouring countries is going well. => Working together with the neighbours poses no problems.
)";

constexpr std::string_view kAcronyms = R"(
EPF => de Europese Vredesfaciliteit => the European Peace Facility
ICRC => het Internationale Comité van het Rode Kruis => the International Committee of the Red Cross
IAEA => het Internationaal Atoomenergieagentschap => the International Atomic Energy Agency
ODIHR => het Bureau voor Democratische Instellingen en Mensenrechten => the Office for Democratic Institutions and Human Rights
UNHCR => de Hoge Commissaris voor Vluchtelingen => the High Commissioner for Refugees
)";

}  // namespace

std::span<const std::string_view> letter_sentences() {
  static constexpr std::array kAll{kFacts, kManners, kTerms, kWords, kForms};
  return kAll;
}

std::string_view repeated_sentences() { return kRepeated; }

std::string_view introduced_acronyms() { return kAcronyms; }

}  // namespace weerga::test
