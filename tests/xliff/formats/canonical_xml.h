// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace weerga::test {

/// `xml` as exclusive canonical XML without comments by xmllint, which others wrote; throws where xmllint is absent.
std::string canonical(const std::string& xml);
bool has_xmllint();

/// What xmllint says against `xml` by the schema at `path` (below the development data); "" if it is valid.
std::string schema_verdict(const std::string& xml, const std::string& schema, const std::string& catalog);

}  // namespace weerga::test
