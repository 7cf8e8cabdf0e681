// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/common_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace weerga {
namespace {

/// "dutch english english" between semicolons.
constexpr std::string_view kPairs = R"(
de the;het the it;een a an one;van of from by;in in into within;op on at in upon;en and;dat that which;die that who which those;
is is has was;te to;voor for before;met with;zijn are be is his its been their;niet not no;aan to on at;er there;om to for in order;
ook also too likewise well;als as if when like;door by through;naar to towards for;bij at with by in near;uit from out of;over on about over of regarding;
of or whether if;dit this;deze this these;worden be become are is;wordt is be becomes;werd was;werden were;was was;waren were;
heeft has have had;hebben have has;had had;hadden had;hij he it;zij they she;ze they she them;ik i me;wij we;we we;u you;uw your;mijn my;
onze our;ons us our;haar her its;hun their them;hen them;mij me;zich itself himself themselves;kan can may could able;kunnen can could may be able;
kon could;konden could;zal will shall;zullen will shall;zou would should;zouden would should;moet must should have need;moeten must should have need;
moest had;mag may can;mogen may can;wil want will wish;willen want wish;wilde wanted;gaat go goes going will;gaan go going;ging went;komt comes come;
komen come;kwam came;doet does do;doen do doing;deed did;gedaan done;maakt makes make;maken make making;maar but only;meer more;meest most;
meeste most;veel many much lot;minder less fewer;minst least;nog still yet another more;wel well;dan than then;toen then when;nu now;al already all;alle all every;
alles everything all;allemaal all;geen no not any none neither;nooit never;altijd always;vaak often;soms sometimes;weer again;opnieuw again;zeer very highly;
heel very;erg very;zo so such thus;zoals such as like;hoe how;wat what which;wie who;waar where;waarom why;wanneer when;welke which what;welk which;
omdat because since;doordat because;want because for;dus so therefore thus;daarom therefore so reason;echter however;hoewel although though;terwijl while;
toch still yet nevertheless;indien if where;tenzij unless;zodat so that;voordat before;nadat after;sinds since;tijdens during;tussen between among;
onder under among;boven above over;achter behind;na after;tot to until into;tegen against;zonder without;binnen within in inside;buiten outside;
vanaf from;volgens according;vanwege because due;wegens because due owing;ondanks despite;behalve except;naast besides addition alongside next;
omtrent about concerning;betreffende concerning regarding;inzake on concerning;conform accordance line;krachtens under pursuant;ingevolge pursuant;
overeenkomstig accordance pursuant;mits provided;alsmede well as and;alsook well as and;evenals as well;eveneens also likewise;tevens also;
bovendien moreover furthermore addition;verder further furthermore;voorts furthermore further also;vervolgens then subsequently;daarnaast addition also besides;
daarbij thereby also;hierbij hereby;daarmee thus with;hiermee with;hiervan of this;daarvan thereof;waarvan which whose;waarin which where;waarop which;
waarbij which where whereby;waarmee which;waardoor which;daardoor result;hierdoor result;daarin there;hierin herein;ervan of;erop;eraan;ermee;hier here;daar there;
een one;twee two 2;drie three 3;vier four 4;vijf five 5;zes six 6;zeven seven 7;acht eight 8;negen nine 9;tien ten 10;elf eleven 11;twaalf twelve 12;
twintig twenty 20;dertig thirty 30;veertig forty 40;vijftig fifty 50;honderd hundred 100;duizend thousand 1000;miljoen million;miljard billion;
eerste first 1;tweede second 2;derde third 3;vierde fourth 4;vijfde fifth 5;laatste last latest;volgende next following;vorige previous last;half half;helft half;
januari january;februari february;maart march;april april;mei may;juni june;juli july;augustus august;september september;oktober october;november november;
december december;maandag monday;dinsdag tuesday;woensdag wednesday;donderdag thursday;vrijdag friday;zaterdag saturday;zondag sunday;
jaar year years;jaren years;maand month;week week;dag day;dagen days;uur hour hours o'clock;minuut minute;tijd time;eeuw century;datum date;
vandaag today;gisteren yesterday;morgen tomorrow morning;avond evening;nacht night;ochtend morning;jl last;
minister minister;ministerie ministry;staatssecretaris secretary;kamer house chamber room;tweede house;kabinet government cabinet;regering government;
lid member paragraph;leden members mps;kamerlid mp;motie motion;brief letter;verslag report;rapport report;nota memorandum;kamerstuk paper parliamentary;
handelingen proceedings;vergadering meeting assembly;raad council;commissie commission committee;debat debate;vraag question request;vragen questions ask;
antwoord answer reply;antwoorden answers reply;beantwoording answer;wet act law;wetten laws;wetsvoorstel bill;recht right law;rechten rights;regel rule;
regels rules;beleid policy;besluit decision decree;besluiten decisions;artikel article;verdrag convention treaty;verordening regulation;richtlijn directive;
bijlage annex appendix;hoofdstuk chapter;paragraaf section paragraph;afdeling section department;onderdeel part point;punt point;overweging recital;bedoeld referred;
bepaling provision;bepalingen provisions;bepaald determined certain;voorwaarden conditions terms;verzoek request;verzoeken request requests;toestemming consent permission;
overheid government authority public;gemeente municipality;provincie province;rijk state kingdom;koning king;koningin queen;land country land;landen countries states;
lidstaat member state;lidstaten member states;staat state;verenigde united;vs us states;vk uk;nederland netherlands dutch;nederlandse dutch netherlands;nederlands dutch;
europa europe;europese european;eu eu;duitsland germany;duits german;duitse german;frankrijk france;frans french;franse french;engeland england;engels english;
engelse english;belgie belgium;spanje spain;italie italy;rusland russia;russische russian;buitenlandse foreign;buitenland abroad foreign;buitenlands foreign;
binnenlandse internal domestic interior home;zaken affairs business cases;zaak case matter;algemene general;algemeen general;openbare public;openbaar public;
onderzoek investigation research study inquiry;onderzoeken investigate examine investigations;gebruik use;gebruiken use;gebruikt used uses;inzet use deployment;
belang importance interest;belangrijk important;belangrijke important major;belangrijkste important main;mogelijk possible may;mogelijke possible;mogelijkheid possibility option;
mogelijkheden possibilities options;noodzakelijk necessary;nodig necessary need needed;nieuw new;nieuwe new;oud old;oude old;groot large big great;grote large big great major;
groter larger greater bigger;klein small;kleine small little;hoog high;hoge high;laag low;lage low;lang long;lange long;kort short;korte short;goed good well;goede good;
beter better;best best;beste best;slecht bad poor;jong young;jonge young;zelfde same;dezelfde same;hetzelfde same;ander other another;andere other others another;anders different otherwise;
eigen own;enkele some few several;enige some any only;sommige some;verschillende various different several;verschillend different;beide both;elk each every;elke each every;
ieder each every everyone;iedere each every;iemand someone anyone;niemand nobody no one;iets something anything;niets nothing;bepaalde certain;zodanig such;dergelijke such;
mensen people human;mens human man person;man man husband;mannen men;vrouw woman wife;vrouwen women;kind child;kinderen children;persoon person;personen persons people;
gegevens data;persoonsgegevens personal data;betrokkene subject person;verwerking processing;verwerken process processing;verwerkt processed;bescherming protection;beschermen protect;
veiligheid security safety;vrede peace;vreedzame peaceful;oorlog war;leger army;wapen weapon arms;wapens weapons arms;brand fire;strijd struggle fight battle;strijders fighters;
strijdkrachten forces;macht power;krijgsmacht forces;aanval attack;aanvallen attacks;slachtoffer victim;slachtoffers victims;misdaad crime;misdaden crimes;mensenrechten human rights;
schending violation;schendingen violations;hulp help aid assistance;steun support;steunen support;samenwerking cooperation;samen together;werk work;werken work works working;
werkt works;werkgever employer;werknemer employee;bedrijf company business;bedrijven companies businesses;onderneming undertaking enterprise;geld money;kosten costs cost;prijs price prize;
belasting tax;betaald paid;betalen pay;begroting budget;uitgaven expenditure;verkoop sale;kopen buy;verkocht sold;handel trade;markt market;school school;onderwijs education;
student student;les lesson;leraar teacher;universiteit university;boek book;boeken books;taal language;woord word;woorden words;zin sentence;tekst text;naam name;namen names took;
titel title;pagina page;lijst list;nummer number;aantal number;deel part;delen parts share;gedeelte part;groep group;groepen groups;soort kind type sort;vorm form shape;
wijze way manner;manier way manner;weg way road;plaats place;stad city town;dorp village;straat street;huis house home;gebouw building;water water;zee sea;zon sun;lucht air;
grond ground land soil;wereld world;leven life live;dood death dead;gezondheid health;zorg care;ziekenhuis hospital;arts doctor;ziekte disease;politie police;rechter judge court;
rechtbank court;hof court;straf punishment sentence;gevangenis prison;vliegtuig aircraft plane;schip ship;auto car;trein train;
begin beginning start;einde end;eind end;begonnen began started begun;beginnen begin start;gevolg result consequence;gevolgen consequences effects;oorzaak cause;reden reason;
doel purpose goal aim;doeleinden purposes;resultaat result;resultaten results;probleem problem;problemen problems;oplossing solution;kennis knowledge;ervaring experience;
informatie information;bericht message;nieuws news;mening opinion;advies advice opinion;voorstel proposal;plan plan;plannen plans;maatregel measure;maatregelen measures;
taak task;taken tasks;opdracht command order assignment;verantwoordelijk responsible;verantwoordelijke controller responsible;verantwoordelijkheid responsibility;
toezicht supervision;toezichthoudende supervisory;autoriteit authority;autoriteiten authorities;instelling institution setting;instellingen institutions settings;dienst service;
diensten services;organisatie organisation organization;vertegenwoordiger representative;vertegenwoordigers representatives;voorzitter president chair chairman;leider leader;
zegt says said;zeggen say;zei said;gezegd said;vindt finds think;vinden find;vond found;gevonden found;ziet sees see;zien see;zag saw;gezien seen view regard;weet knows know;
weten know;wist knew;denk think;denken think;dacht thought;geeft gives give;geven give;gaf gave;gegeven given;neemt takes take;nemen take;nam took;genomen taken;krijgt gets get;
krijgen get;kreeg got received;staat stands is;staan stand;stond stood was;ligt lies located;liggen lie;houdt holds keep;houden keep hold;laat late lets let;laten let;liet let left;
blijft remains stays;blijven remain stay;bleef remained;brengt brings;brengen bring;bracht brought;gebracht brought;leidt leads;leiden lead;leidde led;spreekt speaks;spreken speak;
sprak spoke;toont shows;tonen show;blijkt appears shows;lijkt seems;begrijpen understand;gebeurt happens;gebeurd happened;geldt applies;gelden apply;betekent means;bestaat exists consists;
bestaan exist;bevat contains;bevatten contain;biedt offers provides;bieden offer provide;ontvangen received receive;verzonden sent;sturen send;stuurt sends;gestuurd sent;
gesteld said put;stelt states says sets;stellen set;volgt follows;volgen follow;voldoen comply meet;zorgen ensure;waarborgen safeguards ensure guarantee;verklaring statement declaration;
verplicht obliged required;verplichting obligation;verplichtingen obligations;uitvoering implementation performance;uitvoeren carry perform execute;uitgevoerd carried performed;
toepassing application;toepasselijk applicable;passende appropriate;ontwikkeling development;ontwikkelingen developments;wijzigen change amend modify;wijziging amendment change;
gewijzigde amended;gewijzigd changed amended;verandering change;veranderen change;invoegen insert;verwijderen delete remove erasure;verwijderd deleted removed;toevoegen add;kies choose select;
kiezen choose select voters;klik click;klikken click;knop button;venster window;bestand file;bestanden files;map folder;opslaan save;openen open;geopend open opened;sluiten close;
weergeven display show;weergegeven displayed shown;tabblad tab;tabel table;rij row;kolom column;cel cell;regel line rule;kleur color colour;lettertype font;afbeelding image picture figure;
selecteer select;selecteren select;geselecteerd selected;geselecteerde selected;standaard default standard;functie function;waarde value;waarden values;voorbeeld example;bijvoorbeeld example instance;
linker left;links left;rechter right;rechts right;bovenste top upper;onderste bottom lower;eigenschappen properties;opmaak format formatting;afdrukken print printing;zoeken search find;
onmiddellijk immediate immediately;onmiddellijke immediate;onafhankelijk independent;onafhankelijke independent;internationaal international;internationale international;
nationaal national;nationale national;volledig full complete entirely;volledige full complete;ernstig serious;ernstige serious;duidelijk clear;bekend known;bewust aware;zeker certain sure;
juist right correct;vrij free;vrije free;vrijheid freedom;eerder earlier previously;later later;vroeg early;vroeger former;recent recent;recente recent;huidige current present;
toekomst future;toekomstige future;verleden past;geschiedenis history;zowel both;slechts only;alleen only alone;bijna almost nearly;ongeveer about approximately;ten;
genoemd said mentioned named called;genoemde said mentioned;noch nor neither;laatst last;evenwel however;inderdaad indeed;misschien perhaps maybe;waarschijnlijk probably likely;
vooral especially mainly particularly;met name particular;name particular;mede partly;enz etc;oa including;gebied area territory field;gebieden areas territories;verzameling collection;
vergeleken compared;verhaal story;verhouding relation ratio;relatie relationship relation;band tie;spel game;wedstrijd match game;speler player;spelers players;ploeg team;winnen win;
won won;gewonnen won;verloren lost;verkiezingen elections election;stemmen vote votes;stem vote voice;partij party;partijen parties;bevolking population;burger citizen;burgers citizens;
)";

struct Frequency {
  std::string_view word;
  double share;
};

/// Sorted by word.
constexpr std::array kDutch = {
    Frequency{"aan", .2},     Frequency{"af", .03},     Frequency{"al", .06},    Frequency{"alle", .05},
    Frequency{"als", .12},    Frequency{"andere", .06}, Frequency{"bij", .1},    Frequency{"dan", .07},
    Frequency{"dat", .22},    Frequency{"de", .75},     Frequency{"deze", .09},  Frequency{"die", .2},
    Frequency{"dit", .1},     Frequency{"door", .13},   Frequency{"een", .5},    Frequency{"en", .5},
    Frequency{"er", .1},      Frequency{"geen", .06},   Frequency{"had", .05},   Frequency{"hebben", .08},
    Frequency{"heeft", .12},  Frequency{"het", .5},     Frequency{"hij", .1},    Frequency{"hun", .05},
    Frequency{"ik", .08},     Frequency{"in", .5},      Frequency{"is", .25},    Frequency{"kan", .07},
    Frequency{"kunnen", .07}, Frequency{"maar", .09},   Frequency{"meer", .06},  Frequency{"met", .22},
    Frequency{"moet", .05},   Frequency{"na", .05},     Frequency{"naar", .1},   Frequency{"niet", .15},
    Frequency{"nog", .06},    Frequency{"of", .12},     Frequency{"om", .12},    Frequency{"onder", .05},
    Frequency{"ook", .1},     Frequency{"op", .28},     Frequency{"over", .1},   Frequency{"te", .25},
    Frequency{"tot", .1},     Frequency{"uit", .1},     Frequency{"van", .55},   Frequency{"veel", .04},
    Frequency{"voor", .25},   Frequency{"waar", .04},   Frequency{"was", .12},   Frequency{"wat", .05},
    Frequency{"we", .06},     Frequency{"werd", .06},   Frequency{"wordt", .1},  Frequency{"worden", .12},
    Frequency{"ze", .06},     Frequency{"zich", .06},   Frequency{"zij", .05},   Frequency{"zijn", .22},
    Frequency{"zoals", .04},  Frequency{"zou", .04},    Frequency{"zullen", .04}};

constexpr std::array kEnglish = {
    Frequency{"a", .45},     Frequency{"about", .05},   Frequency{"after", .05}, Frequency{"all", .06},
    Frequency{"also", .07},  Frequency{"an", .12},      Frequency{"and", .52},   Frequency{"any", .05},
    Frequency{"are", .15},   Frequency{"as", .18},      Frequency{"at", .14},    Frequency{"be", .17},
    Frequency{"been", .07},  Frequency{"but", .09},     Frequency{"by", .16},    Frequency{"can", .07},
    Frequency{"for", .25},   Frequency{"from", .13},    Frequency{"had", .06},   Frequency{"has", .12},
    Frequency{"have", .12},  Frequency{"he", .1},       Frequency{"his", .07},   Frequency{"i", .08},
    Frequency{"if", .06},    Frequency{"in", .5},       Frequency{"into", .04},  Frequency{"is", .24},
    Frequency{"it", .15},    Frequency{"its", .07},     Frequency{"may", .05},   Frequency{"more", .06},
    Frequency{"new", .04},   Frequency{"no", .05},      Frequency{"not", .13},   Frequency{"of", .6},
    Frequency{"on", .22},    Frequency{"one", .06},     Frequency{"only", .04},  Frequency{"or", .12},
    Frequency{"other", .06}, Frequency{"our", .05},     Frequency{"out", .05},   Frequency{"said", .06},
    Frequency{"shall", .04}, Frequency{"should", .04},  Frequency{"so", .04},    Frequency{"some", .04},
    Frequency{"such", .05},  Frequency{"than", .05},    Frequency{"that", .25},  Frequency{"the", .78},
    Frequency{"their", .07}, Frequency{"there", .06},   Frequency{"these", .05}, Frequency{"they", .08},
    Frequency{"this", .12},  Frequency{"through", .03}, Frequency{"to", .52},    Frequency{"under", .04},
    Frequency{"was", .16},   Frequency{"we", .08},      Frequency{"were", .08},  Frequency{"what", .04},
    Frequency{"when", .05},  Frequency{"where", .05},   Frequency{"which", .1},  Frequency{"who", .08},
    Frequency{"will", .08},  Frequency{"with", .22},    Frequency{"would", .06}, Frequency{"you", .07},
    Frequency{"your", .05}};

std::vector<CommonWord> parsed_pairs() {
  std::vector<CommonWord> words;
  std::string_view rest = kPairs;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    std::string_view entry = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of('\n'), entry.size()));
    const std::size_t space = entry.find(' ');
    if (space != std::string_view::npos) words.push_back({entry.substr(0, space), entry.substr(space + 1)});
  }
  return words;
}

double share_in(std::span<const Frequency> words, std::string_view word) {
  const auto found = std::ranges::find(words, word, &Frequency::word);
  return found == words.end() ? 0 : found->share;
}

}  // namespace

std::span<const CommonWord> common_words() {
  static const std::vector<CommonWord> words = parsed_pairs();
  return words;
}

double background_frequency(std::string_view folded_word, std::string_view language) {
  if (language.starts_with("nl")) return share_in(kDutch, folded_word);
  if (language.starts_with("en")) return share_in(kEnglish, folded_word);
  return 0;
}

}  // namespace weerga
