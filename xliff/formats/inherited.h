// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weerga {

/// What elements inherit from those around them (XLIFF 2.1 § 4.3.1.6, § 4.3.1.41, § 4.3.2.2).
struct Inherited {
  bool can_resegment = true;
  bool translate = true;
  bool preserve_space = false;
};

}  // namespace weerga
