// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/tbx_grammar.h"

namespace weerga {
namespace {

#define NOTE_TEXT_2 "text (hi|foreign|bpt|ept|ph)*"
#define INFORMATION_2 "descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref"
#define LINKS_2 "admin|adminGrp|transacGrp|note|ref|xref"
#define TYPED "id=text xml:lang=text type!=text target=text datatype=text other"
#define WITH_LANGUAGE "id=text xml:lang=text other"

constexpr ElementRule kElements2[] = {
    {"martif", "martif", "martifHeader text", "type!=text xml:lang!=text other"},
    {"martifHeader", "martifHeader", "fileDesc encodingDesc? revisionDesc?", "id=text other"},
    {"fileDesc", "fileDesc", "titleStmt? publicationStmt? sourceDesc+", "id=text other"},
    {"titleStmt", "titleStmt", "title note*", WITH_LANGUAGE},
    {"title", "title", "text", WITH_LANGUAGE},
    {"publicationStmt", "publicationStmt", "p+", "id=text other"},
    {"sourceDesc", "sourceDesc", "p+", WITH_LANGUAGE},
    {"encodingDesc", "encodingDesc", "p+", "id=text other"},
    {"revisionDesc", "revisionDesc", "change+", WITH_LANGUAGE},
    {"change", "change", "p+", WITH_LANGUAGE},
    {"p", "p", NOTE_TEXT_2, "id=text type=DCSName|XCSURI|XCSContent xml:lang=text other"},
    {"text", "text", "body back?", "id=text other"},
    {"body", "body", "termEntry+", "id=text other"},
    {"back", "back", "refObjectList*", "id=text other"},
    {"refObjectList", "refObjectList", "refObject+", "id=text type!=text other"},
    {"refObject", "refObject", "(itemSet|itemGrp|item)+", "id=text other"},
    {"itemSet", "itemSet", "(item|itemGrp)+", "id=text type=text other"},
    {"itemGrp", "itemGrp", "item (" LINKS_2 ")*", "id=text other"},
    {"item", "item", NOTE_TEXT_2, "id=text type=text other"},
    {"termEntry", "termEntry", "(" INFORMATION_2 ")* langSet+", "id=text other"},
    {"langSet", "langSet", "(" INFORMATION_2 ")* (tig|ntig)+", "id=text xml:lang!=text other"},
    {"tig", "tig", "term termNote* (" INFORMATION_2 ")*", "id=text other"},
    {"ntig", "ntig", "termGrp (" INFORMATION_2 ")*", "id=text other"},
    {"termGrp", "termGrp", "term (termNote|termNoteGrp)* termCompList*", "id=text other"},
    {"termCompList", "termCompList", "(" INFORMATION_2 ")* (termComp|termCompGrp)+", "id=text type!=text other"},
    {"termCompGrp", "termCompGrp", "termComp (termNote|termNoteGrp)* (" LINKS_2 ")*", "id=text other"},
    {"termComp", "termComp", "text", WITH_LANGUAGE},
    {"term", "term", "text hi*", "id=text other"},
    {"termNote", "termNote", NOTE_TEXT_2, TYPED},
    {"termNoteGrp", "termNoteGrp", "termNote (" LINKS_2 ")*", "id=text other"},
    {"admin", "admin", NOTE_TEXT_2, TYPED},
    {"adminGrp", "adminGrp", "admin (adminNote|note|ref|xref)*", "id=text other"},
    {"adminNote", "adminNote", "text", TYPED},
    {"descrip", "descrip", NOTE_TEXT_2, TYPED},
    {"descripGrp", "descripGrp", "descrip (descripNote|admin|adminGrp|transacGrp|note|ref|xref)*", "id=text other"},
    {"descripNote", "descripNote", "text", TYPED},
    {"transac", "transac", "text", TYPED},
    {"transacGrp", "transacGrp", "transac (transacNote|date|note|ref|xref)*", "id=text other"},
    {"transacNote", "transacNote", "text", TYPED},
    {"date", "date", "text", "id=text other"},
    {"note", "note", NOTE_TEXT_2, WITH_LANGUAGE},
    {"ref", "ref", "text", TYPED},
    {"xref", "xref", "text", "id=text type=text target!=text other"},
    {"hi", "hi", "text", "type=text target=text xml:lang=text other"},
    {"foreign", "foreign", NOTE_TEXT_2, WITH_LANGUAGE},
    {"bpt", "bpt", "text", "i=text type=text other"},
    {"ept", "ept", "text", "i=text other"},
    {"ph", "ph", "text", "type=text other"},
};

#define NOTE_TEXT_3 "text (hi|foreign|sc|ec|ph)*"
#define INFORMATION_3 "admin|adminGrp|descrip|descripGrp|note|ref|transacGrp|xref|other"
#define LINKS_3 "admin|adminGrp|note|ref|transacGrp|xref|other"

constexpr ElementRule kElements3[] = {
    {"tbx", "tbx", "tbxHeader text", "type!=text style!=dca|dct xml:lang!=lang other"},
    {"tbxHeader", "tbxHeader", "fileDesc encodingDesc? revisionDesc?", "id=text other"},
    {"fileDesc", "fileDesc", "publicationStmt? titleStmt? publicationStmt? sourceDesc", "id=text other"},
    {"titleStmt", "titleStmt", "title note*", WITH_LANGUAGE},
    {"title", "title", "text", WITH_LANGUAGE},
    {"publicationStmt", "publicationStmt", "p+", "id=text other"},
    {"sourceDesc", "sourceDesc", "p+", WITH_LANGUAGE},
    {"encodingDesc", "encodingDesc", "p+", "id=text other"},
    {"revisionDesc", "revisionDesc", "change+", WITH_LANGUAGE},
    {"change", "change", "p+", WITH_LANGUAGE},
    {"p", "p", NOTE_TEXT_3, "id=text type=text xml:lang=text other"},
    {"text", "text", "body? back?", "id=text other"},
    {"body", "body", "conceptEntry+", "id=text other"},
    {"back", "back", "refObjectSec*", "id=text other"},
    {"refObjectSec", "refObjectSec", "refObject+", "id=text type!=text other"},
    {"refObject", "refObject", "(itemSet|itemGrp|item)+", "id=text other"},
    {"itemSet", "itemSet", "(item|itemGrp)+", "id=text type=text other"},
    {"itemGrp", "itemGrp", "item (" LINKS_3 ")*", "id=text other"},
    {"item", "item", NOTE_TEXT_3, "id=text type=text other"},
    {"conceptEntry", "conceptEntry", "(" INFORMATION_3 ")* langSec+", "id!=text other"},
    {"langSec", "langSec", "(" INFORMATION_3 ")* termSec+", "id=text xml:lang!=lang other"},
    {"termSec", "termSec", "term (termNote|termNoteGrp|other)* (" INFORMATION_3 ")*", "id=text other"},
    {"term", "term", "text hi*", "id=text other"},
    {"termNote", "termNote", NOTE_TEXT_3, TYPED},
    {"termNoteGrp", "termNoteGrp", "(termNote|other) (" LINKS_3 ")*", "id=text other"},
    {"admin", "admin", NOTE_TEXT_3, TYPED},
    {"adminGrp", "adminGrp", "(admin|other) (adminNote|note|ref|xref|other)*", "id=text other"},
    {"adminNote", "adminNote", "text", TYPED},
    {"descrip", "descrip", NOTE_TEXT_3, TYPED},
    {"descripGrp", "descripGrp", "(descrip|other) (descripNote|admin|adminGrp|transacGrp|note|ref|xref|other)*",
     "id=text other"},
    {"descripNote", "descripNote", "text", TYPED},
    {"transac", "transac", "text", TYPED},
    {"transacGrp", "transacGrp", "(transac|other) (transacNote|date|note|ref|xref|other)*", "id=text other"},
    {"transacNote", "transacNote", "text", TYPED},
    {"date", "date", "text", "id=text other"},
    {"note", "note", NOTE_TEXT_3, WITH_LANGUAGE},
    {"ref", "ref", "text", TYPED},
    {"xref", "xref", "text", "id=text type!=text target!=text other"},
    {"hi", "hi", "text",
     "type=entailedTerm|hotkey|italics|bold|superscript|subscript|math target=text xml:lang=text id=text other"},
    {"foreign", "foreign", NOTE_TEXT_3, WITH_LANGUAGE},
    {"sc", "sc", "", "id!=text isolated=yes|no type=text subType=text disp=text equiv=text other"},
    {"ec", "ec", "",
     "id=text startRef=text isolated=yes|no disp=text equiv=text type=fmt|ui|quote|link|image|other subtype=text "
     "target=text other"},
    {"ph", "ph", "", "id=text type=text other"},
};

#undef NOTE_TEXT_2
#undef INFORMATION_2
#undef LINKS_2
#undef NOTE_TEXT_3
#undef INFORMATION_3
#undef LINKS_3
#undef TYPED
#undef WITH_LANGUAGE

constexpr std::string_view kEverywhere = "conceptEntry langSec termSec";

constexpr DataCategory kCategories[] = {
    {"customerSubset", "admin", "conceptEntry termSec", "", true},
    {"subjectField", "descrip", "conceptEntry", "", true},
    {"administrativeStatus", "termNote", "termSec",
     "preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts", true},
    {"partOfSpeech", "termNote", "termSec", "adjective noun other verb adverb", true},
    {"externalCrossReference", "xref", kEverywhere, "", true},
    {"projectSubset", "admin", "conceptEntry termSec", ""},
    {"source", "admin", kEverywhere, ""},
    {"context", "descrip", "termSec", ""},
    {"definition", "descrip", "conceptEntry langSec", ""},
    {"crossReference", "ref", "conceptEntry termSec", ""},
    {"grammaticalGender", "termNote", "termSec", "masculine feminine neuter other"},
    {"geographicalUsage", "termNote", "termSec", ""},
    {"termLocation", "termNote", "termSec",
     "checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem progressBar "
     "pushButton radioButton slider spinBox tab tableText textBox toolTip user-definedType"},
    {"termType", "termNote", "termSec", "fullForm acronym abbreviation shortForm variant phrase"},
    {"transactionType", "transac", kEverywhere, "origination modification"},
    {"responsibility", "transacNote", kEverywhere, ""},
    {"xGraphic", "xref", "conceptEntry langSec", ""},
};

}  // namespace

const Grammar& tbx2_grammar() {
  static const Grammar kGrammar(Vocabulary::none, kElements2);
  return kGrammar;
}

const Grammar& tbx3_grammar() {
  static const Grammar kGrammar(Vocabulary::none, kElements3);
  return kGrammar;
}

std::span<const DataCategory> data_categories() { return kCategories; }

}  // namespace weerga
