// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/metadata.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(MetadataValue, IsEmptyWhereTheCategoryOrTheTypeIsMissing) {
  const Metadata metadata{{"weerga", {{"dossier", "21 501-02"}}}};
  EXPECT_EQ(metadata_value(metadata, kWeergaMetadata, "dossier"), "21 501-02");
  EXPECT_EQ(metadata_value(metadata, kWeergaMetadata, "ministry"), "");
  EXPECT_EQ(metadata_value(metadata, "tmx", "dossier"), "");
}

TEST(SetMetadataValue, LeavesNoEmptyCategory) {
  Metadata metadata;
  set_metadata_value(metadata, "weerga", "dossier", "21 501-02");
  set_metadata_value(metadata, "weerga", "ministry", "BZ");
  set_metadata_value(metadata, "weerga", "dossier", "");
  EXPECT_EQ(metadata, (Metadata{{"weerga", {{"ministry", "BZ"}}}}));
  set_metadata_value(metadata, "weerga", "ministry", "");
  set_metadata_value(metadata, "tmx", "dossier", "");
  EXPECT_TRUE(metadata.empty());
}

}  // namespace
}  // namespace weerga
