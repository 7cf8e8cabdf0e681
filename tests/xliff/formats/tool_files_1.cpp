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
               .edited = "<target state=\"translated\">NIEUW</target>"}};
}

}  // namespace weerga::test
