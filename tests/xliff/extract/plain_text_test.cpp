// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/plain_text.h"

#include <gmock/gmock.h>

#include <string>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

Error error_of(std::string_view bytes, std::optional<Encoding> declared = std::nullopt) {
  try {
    static_cast<void>(decoded(bytes, declared));
  } catch (const Error& error) {
    return error;
  }
  return Error(ErrorKind::not_found, "no error");
}

TEST(Decoded, TakesWellFormedUtf8AsItIs) {
  const DecodedText text = decoded("Armenië ligt in Azië.");
  EXPECT_EQ(text.text, "Armenië ligt in Azië.");
  EXPECT_EQ(text.encoding, Encoding::utf8);
  EXPECT_FALSE(text.byte_order_mark);
}

TEST(Decoded, LeavesOutAByteOrderMark) {
  const DecodedText text = decoded(
      "\xEF\xBB\xBF"
      "brief");
  EXPECT_EQ(text.text, "brief");
  EXPECT_TRUE(text.byte_order_mark);
}

TEST(Decoded, ReadsUtf16InBothOrders) {
  EXPECT_EQ(decoded_text("\xFF\xFE\xEB\0x\0"s), "ëx");
  EXPECT_EQ(decoded_text("\xFE\xFF\0\xEB\0x"s), "ëx");
  EXPECT_EQ(decoded("D\0e\0 \0b\0r\0i\0e\0f\0"s).encoding, Encoding::utf16le);
  EXPECT_EQ(decoded("\0D\0e\0 \0b\0r\0i\0e\0f"s).encoding, Encoding::utf16be);
}

TEST(Decoded, TakesOtherBytesForWindows1252) {
  const DecodedText text = decoded(
      "Armeni\xEB"
      " draagt \x80 5 bij");
  EXPECT_EQ(text.text, "Armenië draagt € 5 bij");
  EXPECT_EQ(text.encoding, Encoding::windows1252);
}

TEST(Decoded, IsNotMisledByALoneSequenceInWindows1252) {
  EXPECT_EQ(decoded_text("CAF\xC9\x94 ge\xEFnd ge\xEFnd"), "CAFÉ” geïnd geïnd");
}

TEST(Decoded, RefusesAMixtureOfEncodings) {
  const Error error = error_of("Armenië, Azië,\nGeorgi\xEB");
  EXPECT_EQ(error.kind(), ErrorKind::malformed);
  EXPECT_THAT(error.sentence(), HasSubstr("mixes two encodings"));
  EXPECT_EQ(error.place(), (Place{"", 2, 7}));
}

TEST(Decoded, RefusesBinaryContent) {
  EXPECT_THAT(error_of("brief\0brief"s).sentence(), HasSubstr("not a text file"));
  EXPECT_THAT(error_of("\x7F"
                       "ELF\x02\x01")
                  .sentence(),
              HasSubstr("not a text file"));
}

TEST(Decoded, RefusesWhatTheDeclaredEncodingDoesNotHave) {
  EXPECT_EQ(error_of("Armeni\xEB", Encoding::utf8).kind(), ErrorKind::malformed);
  EXPECT_EQ(error_of("\x00\xD8x"s, Encoding::utf16le).kind(), ErrorKind::malformed);
}

TEST(Decoded, KeepsPagesAndLineEnds) { EXPECT_EQ(decoded_text("een\r\ntwee\f\tdrie"), "een\r\ntwee\f\tdrie"); }

TEST(EncodingOf, KnowsTheUsualNames) {
  EXPECT_EQ(encoding_of("UTF-8"), Encoding::utf8);
  EXPECT_EQ(encoding_of("Latin1"), Encoding::windows1252);
  EXPECT_EQ(encoding_of("klingon"), std::nullopt);
}

TEST(Encoded, IsTheInverseOfDecoded) {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::windows1252}) {
    const bool mark = encoding != Encoding::windows1252;
    EXPECT_EQ(decoded_text(encoded("Azië € ‘ja’", encoding, mark), encoding), "Azië € ‘ja’") << to_string(encoding);
  }
}

TEST(Encoded, SaysWhichCharacterTheEncodingLacks) {
  try {
    static_cast<void>(encoded("één\nΩ", Encoding::windows1252, false));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), (Place{"", 2, 1}));
  }
}

}  // namespace
}  // namespace weerga
