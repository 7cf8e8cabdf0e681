// SPDX-License-Identifier: Apache-2.0
// Any bytes as the content of an OpenDocument text: they are refused with a sentence, or every paragraph can be
// translated and what is written can be read again.
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "xliff/documents/odt_body.h"
#include "xliff/text/error.h"

namespace {

using namespace weerga;

std::string translated(const std::string& bytes) {
  const OdtBody body(bytes, "f", "c");
  std::map<std::string, TaggedText, std::less<>> targets;
  for (const OdtParagraph& paragraph : body.paragraphs()) {
    TaggedText target = body.text_of(paragraph);
    target.text += " ~";
    targets.emplace(paragraph.id, std::move(target));
  }
  XmlEdits edits(body.xml().part().text());
  set_odt_language(body.xml(), "en-GB", edits);
  translate_odt_body(
      body,
      [&](std::string_view id) {
        const auto found = targets.find(id);
        return found == targets.end() ? nullptr : &found->second;
      },
      edits);
  return body.xml().part().written(edits);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string written;
  try {
    written = translated(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
    return 0;
  }
  try {
    static_cast<void>(OdtBody(written, "f", "c"));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::too_large) std::abort();
  }
  return 0;
}
