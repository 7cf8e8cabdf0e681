// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_findings.h"

#include <gtest/gtest.h>

#include "tests/editor/core/letters.h"
#include "tests/editor/core/mailbox.h"

namespace weerga {
namespace {

/// Calls every "x" in a target a misspelling.
Services crosses() {
  Services services;
  services.misspellings = [](std::string_view text, std::string_view language) {
    std::vector<ByteRange> found;
    const std::size_t place = text.find('x');
    if (language == "en-GB" && place != std::string_view::npos) found.push_back({place, place + 1});
    return found;
  };
  return services;
}

TEST(SessionFindings, ReachTheWholeDocument) {
  Session session(test::three_sentences(), {});
  session.type(2, TaggedText("Ministex"));
  const Services services = crosses();
  test::Mailbox mailbox;
  SessionFindings findings(session, services, mailbox.poster(), {});
  findings.look_at({0});
  mailbox.run_until([&] { return findings.is_complete(); });
  EXPECT_EQ(findings.troubled(), std::set<std::size_t>{2});
}

TEST(SessionFindings, AreLookedForAgainAfterAChange) {
  Session session(test::three_sentences(), {});
  const Services services = crosses();
  test::Mailbox mailbox;
  SessionFindings findings(session, services, mailbox.poster(), {});
  session.observe([&](const SessionChange& change) { findings.session_changed(change); });
  findings.look_at({0, 1, 2});
  mailbox.run_until([&] { return findings.is_complete(); });
  session.type(1, TaggedText("Regrex"));
  findings.look_at({1});
  mailbox.run_until([&] { return findings.is_complete(); });
  EXPECT_TRUE(findings.has_trouble(1));
}

TEST(FindingsOf, AskNoServiceThatIsNotThere) {
  const Document document = test::three_sentences();
  EXPECT_FALSE(findings_of(snapshot_of(document, {0, 0, 0}), {}).has_trouble());
}

TEST(SnapshotOf, KnowsTheSentencesAround) {
  const SegmentSnapshot snapshot = snapshot_of(test::three_sentences(), {0, 0, 2});
  EXPECT_EQ(snapshot.previous, "De Kamer is geïnformeerd.");
  EXPECT_EQ(snapshot.next, "De minister van Buitenlandse Zaken,");
  EXPECT_EQ(snapshot.letter, "2024Z01234");
  EXPECT_EQ(snapshot.id, "u1/s2");
}

}  // namespace
}  // namespace weerga
