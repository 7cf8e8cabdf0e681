// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weerga {

/// The two texts of a segment.
enum class Side { source, target };

}  // namespace weerga
