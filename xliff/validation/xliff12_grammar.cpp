// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff12_grammar.h"

namespace weerga {
namespace {

// Lists of words that several attributes share.
#define DATATYPES                                                                                     \
  "asp|c|cdf|cfm|cpp|csharp|cstring|csv|database|documentfooter|documentheader|filedialog|form|html|" \
  "htmlbody|ini|interleaf|javaclass|javapropertyresourcebundle|javalistresourcebundle|javascript|"    \
  "jscript|layout|lisp|margin|menufile|messagefile|mif|mimetype|mo|msglib|pagefooter|pageheader|"     \
  "parameters|pascal|php|plaintext|po|report|resources|resx|rtf|sgml|sgmldtd|svg|vbscript|warning|"   \
  "winres|xhtml|xml|xmldtd|xsl|xul|@x"
#define RESTYPES                                                                                         \
  "auto3state|autocheckbox|autoradiobutton|bedit|bitmap|button|caption|cell|checkbox|checkboxmenuitem|"  \
  "checkedlistbox|colorchooser|combobox|comboboxexitem|comboboxitem|component|contextmenu|ctext|cursor|" \
  "datetimepicker|defpushbutton|dialog|dlginit|edit|file|filechooser|fn|font|footer|frame|grid|"         \
  "groupbox|header|heading|hedit|hscrollbar|icon|iedit|keywords|label|linklabel|list|listbox|listitem|"  \
  "ltext|menu|menubar|menuitem|menuseparator|message|monthcalendar|numericupdown|panel|popupmenu|"       \
  "pushbox|pushbutton|radio|radiobuttonmenuitem|rcdata|row|rtext|scrollpane|separator|shortcut|spinner|" \
  "splitter|state3|statusbar|string|tabcontrol|table|textbox|togglebutton|toolbar|tooltip|trackbar|"     \
  "tree|uri|userbutton|usercontrol|var|versioninfo|vscrollbar|window|@x"
#define STATES                                                                   \
  "final|needs-adaptation|needs-l10n|needs-review-adaptation|needs-review-l10n|" \
  "needs-review-translation|needs-translation|new|signed-off|translated|@x"
#define QUALIFIERS                                                                        \
  "exact-match|fuzzy-match|id-match|leveraged-glossary|leveraged-inherited|leveraged-mt|" \
  "leveraged-repository|leveraged-tm|mt-suggestion|rejected-grammar|rejected-inaccurate|" \
  "rejected-length|rejected-spelling|tm-suggestion|@x"
#define MTYPES                                                                                          \
  "abbrev|abbreviated-form|abbreviation|acronym|appellation|collocation|common-name|datetime|equation|" \
  "expanded-form|formula|head-term|initialism|international-scientific-term|internationalism|"          \
  "logical-expression|materials-management-unit|name|near-synonym|part-number|phrase|"                  \
  "phraseological-unit|protected|romanized-form|seg|set-phrase|short-form|sku|standard-text|symbol|"    \
  "synonym|synonymous-phrase|term|transcribed-form|transliterated-form|truncated-term|variant|@x"
#define SIZE_UNITS "byte|char|col|cm|dlgunit|em|ex|glyph|in|mm|percent|pixel|point|row|@x"
#define UNITS                                                                                    \
  "word|page|trans-unit|bin-unit|glyph|item|instance|character|line|sentence|paragraph|segment|" \
  "placeable|@x"
#define REFORMATS                                                                                        \
  "yes|no|coord|coord-x|coord-y|coord-cx|coord-cy|font|font-name|font-size|font-weight|css-style|style|" \
  "ex-style|@x"
#define CONTEXT_TYPES "database|element|elementtitle|linenumber|numparams|paramnotes|record|recordtitle|sourcefile|@x"
#define SPANS "bold|italic|underlined|link|@x"
#define PLACEHOLDERS "image|pb|lb|@x"
#define INLINE_CONTENT "text (g|bpt|ept|ph|it|mrk|x|bx|ex)*"
#define CODE "id!=text ts=text xid=text equiv-text=text any"
#define RESOURCE                                                        \
  "ts=text restype=" RESTYPES                                           \
  " resname=text extradata=text extype=text help-id=nmtoken menu=text " \
  "menu-option=text menu-name=text coord=coordinates font=text css-style=text style=nmtoken exstyle=nmtoken "
#define SIZES                                                               \
  "size-unit=" SIZE_UNITS                                                   \
  " maxwidth=nmtoken minwidth=nmtoken maxheight=nmtoken minheight=nmtoken " \
  "maxbytes=nmtoken minbytes=nmtoken charclass=text "

constexpr ElementRule kElements[] = {
    {"xliff", "2.2", "(other|file)+", "version!=1.2|1.1|1.0 xml:lang=language any"},
    {"file", "2.2", "header? body",
     "original!=text source-language!=language datatype!=" DATATYPES
     " tool-id=text tool=text date=date xml:space=space ts=text category=text target-language=language "
     "product-name=text product-version=text build-num=text any"},
    {"header", "2.2", "skl? phase-group? (glossary|reference|count-group|prop-group|note|tool)* other*", ""},
    {"skl", "2.2", "(internal-file|external-file)", ""},
    {"glossary", "2.2", "(internal-file|external-file)", ""},
    {"reference", "2.2", "(internal-file|external-file)", ""},
    {"internal-file", "2.2", "text", "form=text crc=nmtoken"},
    {"external-file", "2.2", "", "href!=text crc=nmtoken uid=nmtoken"},
    {"note", "2.2", "text",
     "xml:lang=language priority=1|2|3|4|5|6|7|8|9|10 from=text annotates=source|target|general"},
    {"phase-group", "2.2", "phase+", ""},
    {"phase", "2.2", "note*",
     "phase-name!=text process-name!=text company-name=text tool-id=text tool=text date=date job-id=text "
     "contact-name=text contact-email=text contact-phone=text"},
    {"count-group", "2.2", "count*", "name!=text"},
    {"count", "2.2", "text",
     "count-type=num-usages|repetition|total|" RESTYPES "|" DATATYPES "|" STATES "|" QUALIFIERS
     " phase-name=text unit=" UNITS},
    {"context-group", "2.2", "context+", "name=text crc=nmtoken purpose=information|location|match|@x"},
    {"context", "2.2", "text", "context-type!=" CONTEXT_TYPES " match-mandatory=yes|no crc=nmtoken"},
    {"prop-group", "2.2", "prop+", "name=text"},
    {"prop", "2.2", "text", "prop-type!=text xml:lang=language"},
    {"tool", "2.2", "any", "tool-id!=text tool-name!=text tool-version=text tool-company=text any"},
    {"body", "2.3", "(group|trans-unit|bin-unit)*", ""},
    {"group", "2.3", "context-group* count-group* prop-group* note* other* (group|trans-unit|bin-unit)*",
     "id=text datatype=" DATATYPES " xml:space=space translate=yes|no reformat=" REFORMATS
     " merged-trans=yes|no " RESOURCE SIZES "any"},
    {"trans-unit", "2.3", "source seg-source? target? (context-group|count-group|prop-group|note|alt-trans)* other*",
     "id!=text approved=yes|no translate=yes|no reformat=" REFORMATS " xml:space=space datatype=" DATATYPES
     " phase-name=text " RESOURCE SIZES "any"},
    {"source", "2.3", INLINE_CONTENT, "xml:lang=language ts=text any"},
    {"seg-source", "2.3", INLINE_CONTENT, "xml:lang=language ts=text any"},
    {"target", "2.3", INLINE_CONTENT,
     "state=" STATES " state-qualifier=" QUALIFIERS " phase-name=nmtoken xml:lang=language ts=text restype=" RESTYPES
     " resname=text coord=coordinates font=text css-style=text style=nmtoken exstyle=nmtoken equiv-trans=yes|no any"},
    {"alt-trans", "2.3", "source? seg-source? target+ context-group* prop-group* note* other*",
     "match-quality=text tool-id=text tool=text crc=nmtoken xml:lang=language origin=text datatype=" DATATYPES
     " xml:space=space mid=nmtoken phase-name=nmtoken "
     "alttranstype=proposal|previous-version|rejected|reference|accepted|@x " RESOURCE "any"},
    {"bin-unit", "2.3", "bin-source bin-target? (context-group|count-group|prop-group|note|trans-unit)* other*",
     "id!=text mime-type!=mime approved=yes|no translate=yes|no reformat=" REFORMATS " ts=text restype=" RESTYPES
     " resname=text phase-name=text any"},
    {"bin-source", "2.3", "(internal-file|external-file)", "ts=text any"},
    {"bin-target", "2.3", "(internal-file|external-file)",
     "mime-type=mime ts=text state=" STATES " state-qualifier=" QUALIFIERS " phase-name=nmtoken restype=" RESTYPES
     " resname=text any"},
    {"g", "2.4", INLINE_CONTENT, "ctype=" SPANS " clone=yes|no " CODE},
    {"x", "2.4", "", "ctype=" PLACEHOLDERS " clone=yes|no " CODE},
    {"bx", "2.4", "", "rid=nmtoken ctype=" SPANS " clone=yes|no " CODE},
    {"ex", "2.4", "", "rid=nmtoken " CODE},
    {"ph", "2.4", "text sub*", "ctype=" PLACEHOLDERS " crc=text assoc=preceding|following|both " CODE},
    {"bpt", "2.4", "text sub*", "rid=nmtoken ctype=" SPANS " crc=text " CODE},
    {"ept", "2.4", "text sub*", "rid=nmtoken crc=text " CODE},
    {"it", "2.4", "text sub*", "pos!=open|close rid=nmtoken ctype=" SPANS " crc=text " CODE},
    {"sub", "2.4", INLINE_CONTENT, "datatype=" DATATYPES " ctype=" SPANS " xid=text"},
    {"mrk", "2.4", INLINE_CONTENT, "mtype!=" MTYPES " mid=nmtoken comment=text ts=text any"},
};

#undef DATATYPES
#undef RESTYPES
#undef STATES
#undef QUALIFIERS
#undef MTYPES
#undef SIZE_UNITS
#undef UNITS
#undef REFORMATS
#undef CONTEXT_TYPES
#undef SPANS
#undef PLACEHOLDERS
#undef INLINE_CONTENT
#undef CODE
#undef RESOURCE
#undef SIZES

}  // namespace

const Grammar& xliff12_grammar() {
  static const Grammar kGrammar(Vocabulary::xliff12, kElements);
  return kGrammar;
}

}  // namespace weerga
