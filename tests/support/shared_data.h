// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weerga::test {

/// A path below the optional development data (`../shared/data` beside the checkout, or $WEERGA_SHARED_DATA), or nothing
/// where it is absent: then the test says GTEST_SKIP() with WEERGA_NO_SHARED_DATA.
std::optional<std::filesystem::path> shared_data(std::string_view path);

/// The lines of a text file, without their ends.
std::vector<std::string> lines_of(const std::filesystem::path& path);

}  // namespace weerga::test

#define WEERGA_NO_SHARED_DATA "needs the development data beside the checkout (../shared/data)"
