// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "editor/core/session.h"
#include "editor/core/session_findings.h"
#include "editor/ui/card_list.h"

namespace weerga {

// What the panes show, made from what the services found. `key_of` gives the first key of a command for people.
using KeyOf = std::function<std::string(const std::string& command)>;

/// A text from its spans; only what differs is marked.
Card::Paragraph marked_paragraph(const std::vector<MarkedSpan>& spans);

std::vector<Card> match_cards(const std::vector<MatchProposal>& matches, const KeyOf& key_of);
std::vector<Card> term_cards(const std::vector<TermProposal>& terms, const KeyOf& key_of);
/// "OVSE → OSCE 41 times, last 14 January 2021", a card a rendering, at most five.
std::vector<Card> rendering_cards(const std::vector<CountedRendering>& renderings, const std::string& phrase);
std::vector<Card> occurrence_cards(const std::vector<Occurrence>& occurrences);
Card::Sign sign_of(Severity severity);
std::vector<Card> issue_cards(const RowFindings& findings, const Segment& segment);
/// The running letter around `row`: targets where there are any, sources dim where not; one card a paragraph.
std::vector<Card> preview_cards(const Session& session, std::size_t row);

}  // namespace weerga
