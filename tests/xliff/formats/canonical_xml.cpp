// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/formats/canonical_xml.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <regex>
#include <stdexcept>

#include "tests/support/temporary_folder.h"

namespace weerga::test {
namespace {

struct Run {
  std::string output;
  int status = -1;
};

Run run(const std::string& command) {
  Run result;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"),
                                                             [](std::FILE*) { return 0; });
  if (!pipe) throw std::runtime_error("popen");
  std::array<char, 65536> buffer{};
  while (const std::size_t read = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    result.output.append(buffer.data(), read);
  result.status = ::pclose(pipe.get());
  return result;
}

}  // namespace

bool has_xmllint() { return run("command -v xmllint 2>/dev/null").status == 0; }

std::string canonical(const std::string& xml) {
  const TemporaryFolder folder;
  // xmllint refuses to canonicalise namespaces that are no absolute URI.
  const std::regex relative("(xmlns(:[A-Za-z]+)?=[\"'])([A-Za-z]+[\"'])");
  const std::string file = folder.write("file.xml", std::regex_replace(xml, relative, "$1urn:$3")).string();
  const Run result = run("xmllint --nonet --exc-c14n '" + file + "' 2>&1");
  if (result.status != 0) throw std::runtime_error(result.output);
  return result.output;
}

std::string schema_verdict(const std::string& xml, const std::string& schema, const std::string& catalog) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file.xml", xml).string();
  const Run result =
      run("XML_CATALOG_FILES='" + catalog + "' xmllint --nonet --noout --schema '" + schema + "' '" + file + "' 2>&1");
  return result.status == 0 ? std::string() : result.output;
}

}  // namespace weerga::test
