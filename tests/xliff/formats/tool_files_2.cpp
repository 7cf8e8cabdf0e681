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
               .edited = "<segment state='translated'><source>a</source><target>NIEUW</target>"}};
}

}  // namespace weerga::test
