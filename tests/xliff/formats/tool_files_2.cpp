// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/formats/tool_files.h"

namespace weerga::test {
namespace {

const std::string kCore2 = "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"";

}  // namespace

std::vector<ToolFile> tool_files_of_version_2() {
  return {
      ToolFile{
          .name = "openXliff",
          .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<?encoding UTF-8?>\n<xliff " + kCore2 +
                   " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" srcLang=\"nl\" trgLang=\"en\" "
                   "version=\"2.1\">\n  <file original=\"a.docx\" id=\"1\">\n    <skeleton href=\"a.skl\"/>\n    "
                   "<mda:metadata>\n      <mda:metaGroup category=\"tool\">\n        <mda:meta "
                   "type=\"tool-id\">OpenXLIFF</mda:meta>\n      </mda:metaGroup>\n    </mda:metadata>\n    <unit "
                   "id=\"0\">\n      <originalData>\n        <data id=\"ph1\">&lt;b></data>\n      "
                   "</originalData>\n      <segment id=\"0-0\" state=\"initial\">\n        <source>Een <ph "
                   "id=\"ph1\" dataRef=\"ph1\"/>twee</source>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n",
          .source = "Een twee",
          .target = std::nullopt,
          .edited = "<segment id=\"0-0\" state=\"translated\">\n        <source>Een <ph id=\"ph1\" "
                    "dataRef=\"ph1\"/>twee</source>\n        <target>NIEUW</target>\n      </segment>"},
      ToolFile{
          .name = "angular2",
          .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xliff version=\"2.0\" " + kCore2 +
                   " srcLang=\"nl\">\n  <file original=\"ng.template\" id=\"ngi18n\">\n    <unit id=\"5\">\n      "
                   "<notes>\n        <note category=\"location\">a.ts:1</note>\n      </notes>\n      <segment>\n   "
                   "     <source>Dag <ph id=\"0\" equiv=\"INTERPOLATION\" disp=\"{{n}}\"/></source>\n      "
                   "</segment>\n    </unit>\n  </file>\n</xliff>\n",
          .source = "Dag ",
          .target = std::nullopt,
          .edited = "srcLang=\"nl\" trgLang=\"en\">"},
      ToolFile{.name = "poedit",
               .bytes = "<?xml version='1.0' encoding='UTF-8'?>\n<xliff " + kCore2 +
                        " version='2.0' srcLang='nl' trgLang='en'>\n<file id='f'>\n<group id='g'><group id='h'><unit "
                        "id='u'><segment state='initial' subState='poedit:fuzzy'><source>a</source><target>A</target>"
                        "</segment></unit></group></group>\n</file>\n</xliff>\n",
               .source = "a",
               .target = "A",
               .edited = "<segment state='translated'><source>a</source><target>NIEUW</target>"},
      ToolFile{.name = "symfony2",
               .bytes = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xliff " + kCore2 +
                        " version=\"2.0\" srcLang=\"nl\" trgLang=\"en\">\n  <file id=\"messages.en\">\n    <unit "
                        "id=\"LCa0a2j\" name=\"kop\">\n      <notes>\n        <note "
                        "category=\"state\">new</note>\n        <note category=\"approved\">true</note>\n      "
                        "</notes>\n      <segment>\n        <source>kop</source>\n        "
                        "<target>Head</target>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n",
               .source = "kop",
               .target = "Head",
               .edited = "<segment state=\"translated\">\n        <source>kop</source>\n        "
                         "<target>NIEUW</target>"},
      ToolFile{.name = "okapi2",
               .bytes = "<?xml version=\"1.0\"?>\n<xliff " + kCore2 +
                        " version=\"2.0\" srcLang=\"nl\" trgLang=\"en\" "
                        "xmlns:my=\"http://example.com/my\">\n<file id=\"f1\" "
                        "xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\">\n<unit id=\"1\" "
                        "my:attribute=\"x\">\n<mtc:matches>\n<mtc:match ref=\"#s1\" similarity=\"77.0\">\n"
                        "<source>Eén</source>\n<target>One</target>\n</mtc:match>\n</mtc:matches>\n"
                        "<originalData>\n<data id=\"d1\">&lt;b></data>\n<data id=\"d2\">&lt;/b></data>\n"
                        "</originalData>\n<segment id=\"s1\" canResegment=\"no\">\n<source "
                        "xml:space=\"preserve\"><sc id=\"1\" dataRef=\"d1\"/>Een<ec startRef=\"1\" "
                        "dataRef=\"d2\"/></source>\n</segment>\n<ignorable>\n<source> </source>\n</ignorable>\n"
                        "</unit>\n</file>\n</xliff>\n",
               .source = "Een",
               .target = std::nullopt,
               .edited = "<segment id=\"s1\" canResegment=\"no\" state=\"translated\">\n<source "
                         "xml:space=\"preserve\"><sc id=\"1\" dataRef=\"d1\"/>Een<ec startRef=\"1\" "
                         "dataRef=\"d2\"/></source>\n<target"},
      ToolFile{.name = "prefixed2",
               .bytes = "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\r\n<x:xliff "
                        "xmlns:x='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='nl' "
                        "trgLang='en'>\r\n<x:file id='f'><x:unit id='u'><x:segment id='s' state='reviewed'>"
                        "<x:source>a&#xD;&#x9;b</x:source><x:target>A</x:target></x:segment></x:unit></x:file>"
                        "\r\n</x:xliff>\r\n",
               .source = "a\r\tb",
               .target = "A",
               .state = State::reviewed,
               .edited = "<x:segment id='s' state='translated'><x:source>a&#xD;&#x9;b</x:source>"
                         "<x:target>NIEUW</x:target>"},
      ToolFile{.name = "plural22",
               .bytes = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" "
                        "xmlns:pgs=\"urn:oasis:names:tc:xliff:pgs:1.0\" version=\"2.2\" srcLang=\"nl\" "
                        "trgLang=\"en\"><file id=\"f\"><group id=\"g\" pgs:switch=\"plural:n\"><unit id=\"u1\" "
                        "pgs:case=\"one\"><segment state=\"initial\"><source>één brief</source></segment></unit>"
                        "<unit id=\"u2\" pgs:case=\"other\"><segment state=\"final\"><source>brieven</source>"
                        "<target>letters</target></segment></unit></group></file></xliff>",
               .source = "één brief",
               .target = std::nullopt,
               .edited = "pgs:case=\"one\"><segment state=\"translated\"><source>één brief</source>"
                         "<target>NIEUW</target></segment></unit><unit id=\"u2\" pgs:case=\"other\">"},
      ToolFile{.name = "notesOfTheRoot22",
               .bytes = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" "
                        "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.2\" srcLang=\"nl\" "
                        "trgLang=\"en\"><notes><note id=\"n\" ref=\"#f=f\">voor alles</note></notes><mda:metadata>"
                        "<mda:metaGroup><mda:meta type=\"a\">b</mda:meta></mda:metaGroup></mda:metadata><file "
                        "id=\"f\"><unit id=\"u\"><segment><source>a</source></segment></unit></file></xliff>",
               .source = "a",
               .target = std::nullopt,
               .edited = "</mda:metadata><file id=\"f\"><unit id=\"u\"><segment state=\"translated\"><source>a"
                         "</source><target>NIEUW</target>"},
      ToolFile{.name = "phrase2",
               .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff " + kCore2 +
                        " version=\"2.0\" srcLang=\"nl\" trgLang=\"en\"><file id=\"1\" original=\"a\"><skeleton>"
                        "<a b=\"c\">x</a></skeleton><notes><note id=\"1\">Let op</note></notes><unit "
                        "id=\"2\" translate=\"yes\"><notes><note priority=\"1\" "
                        "appliesTo=\"target\">kort</note></notes><segment state=\"translated\" "
                        "subState=\"x:y\"><source>a <mrk id=\"m1\" type=\"term\" value=\"wet\">b</mrk></source>"
                        "<target order=\"1\">A</target></segment></unit></file></xliff>",
               .source = "a b",
               .target = "A",
               .state = State::translated,
               .edited = "</mrk></source><target order=\"1\">NIEUW</target>"}};
}

}  // namespace weerga::test
