// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/note_reference.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

std::string note_of_reference(const char* ref) { return note_of(Annotation{.ref = ref}); }

TEST(NoteOf, IsTheLastStepOfAReference) {
  EXPECT_EQ(note_of_reference("#n=n1"), "n1");
  EXPECT_EQ(note_of_reference("#f=f1/u=u2/n=n1"), "n1");
}

TEST(NoteOf, IsEmptyWhereTheReferenceIsOfSomethingElse) {
  for (const char* const ref :
       {"", "#", "#s1", "#u=n=n1", "#f=f1/gls=gn=n1", "#n=n1/t1", "letter.xlf#n=n1", "https://example.org/#n=n1"}) {
    EXPECT_EQ(note_of_reference(ref), "") << ref;
  }
}

}  // namespace
}  // namespace weerga
