// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_writer.h"

namespace weerga {

std::string written_xliff1(const Document& /*document*/, const XliffStyle& /*style*/) { return {}; }

}  // namespace weerga
