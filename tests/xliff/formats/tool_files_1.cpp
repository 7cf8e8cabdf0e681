// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/formats/tool_files.h"

namespace weerga::test {
namespace {

const std::string kCore12 = "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"";

}  // namespace

std::vector<ToolFile> tool_files_of_version_1() {
  return {
      ToolFile{.name = "okapi",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" " + kCore12 +
                        " xmlns:okp=\"okapi-framework:xliff-extensions\">\n<file original=\"a.docx\" "
                        "source-language=\"nl\" target-language=\"en\" datatype=\"x-docx\" okp:inputEncoding=\"UTF-8\">"
                        "\n<body>\n<trans-unit id=\"tu1\" xml:space=\"preserve\">\n<source xml:lang=\"nl\">Een. "
                        "Twee.</source>\n<seg-source><mrk mid=\"0\" mtype=\"seg\">Een.</mrk> <mrk mid=\"1\" "
                        "mtype=\"seg\">Twee.</mrk></seg-source>\n<target xml:lang=\"en\"><mrk mid=\"0\" "
                        "mtype=\"seg\">One.</mrk> <mrk mid=\"1\" mtype=\"seg\">Two.</mrk></target>\n<alt-trans "
                        "mid=\"0\" match-quality=\"80\" origin=\"tm\" okp:matchType=\"FUZZY\">\n<source "
                        "xml:lang=\"nl\">Eén.</source>\n<target xml:lang=\"en\">One!</target>\n</alt-trans>\n"
                        "</trans-unit>\n</body>\n</file>\n</xliff>\n",
               .source = "Een.",
               .target = "One.",
               .state = State::translated,
               .edited = "<mrk mid=\"0\" mtype=\"seg\">NIEUW</mrk> <mrk mid=\"1\" mtype=\"seg\">Two.</mrk></target>"},
      ToolFile{
          .name = "xcode",
          .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff " + kCore12 +
                   " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" version=\"1.2\" "
                   "xsi:schemaLocation=\"urn:oasis:names:tc:xliff:document:1.2 "
                   "http://docs.oasis-open.org/xliff/v1.2/os/xliff-core-1.2-strict.xsd\">\n  <file "
                   "original=\"A/Info.plist\" source-language=\"nl\" datatype=\"plaintext\">\n    <header>\n      "
                   "<tool tool-id=\"com.apple.dt.xcode\" tool-name=\"Xcode\" tool-version=\"15\"/>\n    "
                   "</header>\n    <body>\n      <trans-unit id=\"Naam\" xml:space=\"preserve\">\n        "
                   "<source>Naam %@</source>\n        <note/>\n      </trans-unit>\n    </body>\n  </file>\n"
                   "</xliff>\n",
          .source = "Naam %@",
          .target = std::nullopt,
          .edited = "<source>Naam %@</source>\n        <target state=\"translated\">NIEUW</target>\n        <note/>"},
      ToolFile{.name = "angular",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xliff version=\"1.2\" " + kCore12 +
                        ">\n  <file source-language=\"nl\" datatype=\"plaintext\" original=\"ng2.template\">\n    "
                        "<body>\n      <trans-unit id=\"a1\" datatype=\"html\">\n        <source>Dag <x "
                        "id=\"INTERPOLATION\" equiv-text=\"{{naam}}\"/>!</source>\n        <context-group "
                        "purpose=\"location\">\n          <context context-type=\"sourcefile\">a.ts</context>\n        "
                        "</context-group>\n        <note priority=\"1\" from=\"description\">groet</note>\n      "
                        "</trans-unit>\n    </body>\n  </file>\n</xliff>\n",
               .source = "Dag !",
               .target = std::nullopt,
               .edited = "<target state=\"translated\">NIEUW</target>\n        <context-group purpose=\"location\">"},
      ToolFile{
          .name = "crowdin",
          .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<xliff " + kCore12 +
                   " version=\"1.2\">\r\n  <file id=\"1\" original=\"a.csv\" source-language=\"nl\" "
                   "target-language=\"en\" datatype=\"csv\">\r\n    <body>\r\n      <group id=\"2\" "
                   "resname=\"kop\">\r\n        <group>\r\n          <trans-unit id=\"3\" approved=\"no\">\r\n     "
                   "       <source>Kamer</source>\r\n            <target state=\"needs-translation\"/>\r\n         "
                   " </trans-unit>\r\n        </group>\r\n      </group>\r\n    </body>\r\n  </file>\r\n</xliff>",
          .source = "Kamer",
          .target = "",
          .edited = "<target state=\"translated\">NIEUW</target>\r\n"},
      ToolFile{.name = "phrase",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff " + kCore12 +
                        " xmlns:m=\"http://www.memsource.com/mxlf/2.0\" version=\"1.2\" m:version=\"2.5\"><file "
                        "original=\"a\" source-language=\"nl\" target-language=\"en\" datatype=\"x-docx\"><header/>"
                        "<body><group id=\"0\" m:para-id=\"0\"><context-group><context context-type=\"x-key\"/>"
                        "</context-group><trans-unit id=\"t:0\" m:score=\"1.01\" m:trans-origin=\"tm\" "
                        "m:confirmed=\"1\" m:locked=\"true\" xml:space=\"preserve\"><source>Een {1}twee</source>"
                        "<target>One {1}two</target><alt-trans origin=\"machine-trans\"><target>Uno</target>"
                        "</alt-trans><m:tunit-metadata><m:mark id=\"1\"><m:type>code</m:type></m:mark>"
                        "</m:tunit-metadata></trans-unit></group></body></file></xliff>",
               .source = "Een {1}twee",
               .target = "One {1}two",
               .state = State::translated,
               .edited = "<target>NIEUW</target>"},
      ToolFile{.name = "prefixed",
               .bytes =
                   "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" version='1.2'><x:file original='a' "
                   "source-language='nl' target-language='en' datatype='plaintext'><x:body><x:bin-unit id='b' "
                   "mime-type='image/png'><x:bin-source><x:external-file href='b.png'/></x:bin-source></x:bin-unit>"
                   "<x:trans-unit id='1'><x:source>a<x:g id='1'>b</x:g></x:source><x:target>A</x:target>"
                   "</x:trans-unit></x:body></x:file></x:xliff>",
               .source = "ab",
               .target = "A",
               .state = State::translated,
               .edited = "<x:target>NIEUW</x:target>"},
      ToolFile{.name = "withoutNamespace",
               .bytes = "<xliff version=\"1.1\"><file original=\"a\" source-language=\"nl\" target-language=\"en\" "
                        "datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>a</source><target "
                        "state=\"final\">A</target></trans-unit></body></file></xliff>",
               .source = "a",
               .target = "A",
               .state = State::final,
               .edited = "<target state=\"translated\">NIEUW</target>"},
      ToolFile{.name = "qtLinguist",
               .bytes = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xliff version=\"1.2\" " + kCore12 +
                        " xmlns:trolltech=\"urn:trolltech:names:ts:document:1.0\">\n<file original=\"../main.cpp\" "
                        "datatype=\"cpp\" source-language=\"nl\" target-language=\"en\"><body>\n    <group "
                        "restype=\"x-trolltech-linguist-context\" resname=\"Venster\">\n      <group "
                        "restype=\"x-gettext-plurals\">\n        <context-group purpose=\"location\"><context "
                        "context-type=\"linenumber\">12</context></context-group>\n        <trans-unit "
                        "id=\"_msg1[0]\" translate=\"yes\">\n          <source xml:space=\"preserve\">%n "
                        "brief(ven)</source>\n        </trans-unit>\n        <trans-unit id=\"_msg1[1]\">\n       "
                        "   <source xml:space=\"preserve\">%n brief(ven)</source>\n        </trans-unit>\n      "
                        "</group>\n    </group>\n</body></file></xliff>\n",
               .source = "%n brief(ven)",
               .target = std::nullopt,
               .edited = "brief(ven)</source>\n          <target state=\"translated\">NIEUW</target>\n        "
                         "</trans-unit>\n        <trans-unit id=\"_msg1[1]\">"},
      ToolFile{.name = "drupal",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" " + kCore12 +
                        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                        "xsi:schemaLocation=\"urn:oasis:names:tc:xliff:document:1.2 "
                        "xliff-core-1.2-strict.xsd\">\n <file original=\"xliff-core-1.2-strict.xsd\" "
                        "source-language=\"nl\" target-language=\"en\" datatype=\"plaintext\" "
                        "date=\"2024-05-01T10:00:00Z\">\n  <header>\n   <phase-group>\n    <phase "
                        "tool-id=\"tmgmt\" phase-name=\"extraction\" process-name=\"extraction\"/>\n   "
                        "</phase-group>\n   <tool tool-id=\"tmgmt\" tool-name=\"Drupal TMGMT\"/>\n  </header>\n  "
                        "<body>\n   <group id=\"7\">\n    <note>Pagina</note>\n    <trans-unit "
                        "id=\"7][body][0][value\" resname=\"7][body][0][value\" restype=\"x-paragraph\">\n     "
                        "<source xml:lang=\"nl\"><![CDATA[<p>De Kamer & het kabinet</p>]]></source>\n     <target "
                        "xml:lang=\"en\"><![CDATA[<p>House</p>]]></target>\n     <note>Tekst</note>\n    "
                        "</trans-unit>\n   </group>\n  </body>\n </file>\n</xliff>\n",
               .source = "<p>De Kamer & het kabinet</p>",
               .target = "<p>House</p>",
               .state = State::translated,
               .edited = "<target xml:lang=\"en\">NIEUW</target>\n     <note>Tekst</note>"},
      ToolFile{.name = "typo3",
               .bytes = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?>\n<xliff version=\"1.0\">\n\t"
                        "<file source-language=\"nl\" datatype=\"plaintext\" original=\"messages\" "
                        "date=\"2024-01-01T00:00:00Z\" product-name=\"brief\">\n\t\t<header/>\n\t\t<body>\n\t\t\t"
                        "<trans-unit id=\"kop\" resname=\"kop\">\n\t\t\t\t<source>Kop</source>\n\t\t\t"
                        "</trans-unit>\n\t\t</body>\n\t</file>\n</xliff>\n",
               .source = "Kop",
               .target = std::nullopt,
               .edited = "<source>Kop</source>\n\t\t\t\t<target state=\"translated\">NIEUW</target>\n\t\t\t"},
      ToolFile{.name = "symfony",
               .bytes = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xliff " + kCore12 +
                        " version=\"1.2\">\n  <file source-language=\"nl\" target-language=\"en\" "
                        "datatype=\"plaintext\" original=\"file.ext\">\n    <header>\n      <tool "
                        "tool-id=\"symfony\" tool-name=\"Symfony\"/>\n    </header>\n    <body>\n      <trans-unit "
                        "id=\"Ab.9_x\" resname=\"brief.kop\">\n        <source>brief.kop</source>\n        "
                        "<target><![CDATA[Letter <b>%s</b>]]></target>\n      </trans-unit>\n    </body>\n  "
                        "</file>\n</xliff>\n",
               .source = "brief.kop",
               .target = "Letter <b>%s</b>",
               .state = State::translated,
               .edited = "<target>NIEUW</target>\n      </trans-unit>"},
      ToolFile{.name = "translateToolkit",
               .bytes = "<?xml version='1.0' encoding='UTF-8'?>\n<xliff "
                        "xmlns=\"urn:oasis:names:tc:xliff:document:1.1\" version=\"1.1\">\n  <file "
                        "original=\"a.po\" source-language=\"nl\" datatype=\"po\">\n    <body>\n      <trans-unit "
                        "id=\"1\" xml:space=\"preserve\" approved=\"yes\">\n        <source>Eén&#13;\nTwee</source>"
                        "\n        <target xml:lang=\"en\">One&#13;\nTwo</target>\n        <alt-trans "
                        "xml:lang=\"en\" origin=\"tm\" match-quality=\"80%\"><target xml:lang=\"en\">Uno</target>"
                        "</alt-trans>\n        <note from=\"translator\">let op</note>\n      </trans-unit>\n    "
                        "</body>\n  </file>\n</xliff>\n",
               .source = "Eén\r\nTwee",
               .target = "One\r\nTwo",
               .state = State::final,
               .edited = "NIEUW</target>\n        <alt-trans xml:lang=\"en\""},
      ToolFile{.name = "weblate",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff " + kCore12 +
                        " version=\"1.2\">\n<file original=\"a\" source-language=\"nl\" target-language=\"en\" "
                        "datatype=\"plaintext\">\n<body>\n<trans-unit id=\"1\" xml:space=\"preserve\" "
                        "approved=\"no\">\n<source>Kop</source>\n<target "
                        "state=\"needs-review-translation\">Head</target>\n</trans-unit>\n</body>\n</file>\n"
                        "</xliff>\n",
               .source = "Kop",
               .target = "Head",
               .state = State::translated,
               .edited = "<source>Kop</source>\n<target"},
      ToolFile{.name = "wordfast",
               .bytes = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<xliff version=\"1.2\" " + kCore12 +
                        " xmlns:gs4tr=\"http://www.gs4tr.org/schema/xliff-ext\"><file original=\"a.docx\" "
                        "source-language=\"nl\" target-language=\"en\" datatype=\"x-docx\" "
                        "gs4tr:sourceLocale=\"nl\"><body><trans-unit id=\"0\" gs4tr:editStatus=\"manual\" "
                        "gs4tr:segmentId=\"1\" gs4tr:locked=\"false\"><source>Een <ph id=\"0\" "
                        "type=\"b\">{ut1}</ph>twee</source><target gs4tr:score=\"98\"/><alt-trans "
                        "match-quality=\"98\" origin=\"TM\"><target>One</target></alt-trans></trans-unit></body>"
                        "</file></xliff>",
               .source = "Een twee",
               .target = "",
               .edited = "NIEUW</target><alt-trans match-quality=\"98\""},
      ToolFile{.name = "targetFirst",
               .bytes = "<xliff version=\"1.2\" " + kCore12 +
                        "><file original=\"a\" source-language=\"nl\" target-language=\"en\" datatype=\"plaintext\"><body>"
                        "<trans-unit id=\"1\"><target>A</target><source>a</source></trans-unit></body></file>"
                        "</xliff>",
               .source = "a",
               .target = "A",
               .state = State::translated,
               .edited = "<target>NIEUW</target><source>a</source>"},
      ToolFile{.name = "wrongNamespace",
               .bytes = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.3\"><file "
                        "original=\"a\" source-language=\"nl\" target-language=\"en\" datatype=\"plaintext\"><body>"
                        "<trans-unit id=\"1\"><source>a</source><target>A</target></trans-unit></body></file>"
                        "</xliff>",
               .source = "a",
               .target = "A",
               .state = State::translated,
               .edited = "<source>a</source><target>NIEUW</target>"},
      ToolFile{.name = "matecat",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" " + kCore12 +
                        " xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:mtc=\"https://www.matecat.com\" "
                        "its:version=\"2.0\">\n<file original=\"word/document.xml\" source-language=\"nl\" "
                        "target-language=\"en\" datatype=\"x-undefined\">\n<header><skl><internal-file "
                        "form=\"base64\">UEs=</internal-file></skl></header>\n<body>\n<trans-unit id=\"NFD-tu1\" "
                        "help-id=\"1\" xml:space=\"preserve\">\n<source xml:lang=\"nl\"><g id=\"1\">Een</g><x "
                        "id=\"2\"/> b</source>\n<seg-source><g id=\"1\"><mrk mid=\"0\" mtype=\"seg\">Een</mrk></g>"
                        "<x id=\"2\"/><mrk mid=\"1\" mtype=\"seg\"> b</mrk></seg-source>\n<target "
                        "xml:lang=\"en\" state=\"translated\"><g id=\"1\"><mrk mid=\"0\" "
                        "mtype=\"seg\">One</mrk></g><x id=\"2\"/><mrk mid=\"1\" mtype=\"seg\"> b</mrk></target>\n"
                        "</trans-unit>\n</body>\n</file>\n</xliff>\n",
               .source = "Een",
               .target = "One",
               .state = State::translated,
               .edited = "<g id=\"1\"><mrk mid=\"0\" mtype=\"seg\">NIEUW</mrk></g><x id=\"2\"/>"},
      ToolFile{.name = "xtm",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><xliff " + kCore12 +
                        " xmlns:xtm=\"urn:xliff-xtm-extensions\" version=\"1.2\" xtm:project-name=\"Brief\"><file "
                        "original=\"a\" source-language=\"nl_NL\" target-language=\"en_GB\" datatype=\"plaintext\"><body>"
                        "<group id=\"g\"><trans-unit id=\"1\" xtm:locked=\"false\"/><trans-unit "
                        "id=\"2\"><source>a</source><target state=\"needs-translation\" "
                        "state-qualifier=\"fuzzy-match\">A</target><count-group name=\"x\"><count "
                        "count-type=\"total\" unit=\"word\">1</count></count-group></trans-unit></group></body>"
                        "</file></xliff>",
               .source = "",
               .target = std::nullopt,
               .edited = "<trans-unit id=\"1\" xtm:locked=\"false\"><source/><target "
                         "state=\"translated\">NIEUW</target></trans-unit><trans-unit id=\"2\">"},
      ToolFile{.name = "prefixedWithoutTarget",
               .bytes = "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" version='1.2'><x:file original='a' "
                        "source-language='nl' target-language='en' datatype='plaintext'><x:body><x:trans-unit "
                        "id='1'><x:source>a<x:g id='1'>b</x:g></x:source></x:trans-unit></x:body></x:file></x:xliff>",
               .source = "ab",
               .target = std::nullopt,
               .edited = "</x:source><x:target state=\"translated\">NIEUW</x:target></x:trans-unit>"},
      ToolFile{.name = "transifex",
               .bytes = "<xliff version=\"1.2\" " + kCore12 +
                        "><file original=\"a\" source-language=\"nl\" target-language=\"en\" datatype=\"plaintext\"><body>"
                        "<trans-unit id=\"1\"><source>a</source><target/></trans-unit></body></file></xliff>",
               .source = "a",
               .target = "",
               .edited = "<source>a</source><target state=\"translated\">NIEUW</target></trans-unit>"}};
}

}  // namespace weerga::test
