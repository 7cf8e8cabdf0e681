// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/user_rules.h"

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "xliff/text/pattern.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// A sentence pair that must, or must not, raise the rule.
struct Proof {
  std::string source;
  std::string target;
  bool finds = false;
  std::size_t line = 0;
};

struct Rule {
  std::string code;
  Severity severity = Severity::warning;
  std::optional<Pattern> source;
  std::optional<Pattern> target;
  std::optional<Pattern> unless;
  std::string sentence;
  std::optional<std::string> fix;
  std::vector<Proof> proofs;
  std::size_t line = 0;
};

std::vector<Issue> issues_by(const Rule& rule, const CheckedSegment& segment) {
  if (rule.source && !rule.source->found_in(segment.source)) return {};
  if (rule.unless && rule.unless->found_in(segment.target)) return {};
  Issue issue{.code = "user." + rule.code, .severity = rule.severity, .sentence = rule.sentence};
  if (!rule.target) return {issue};
  std::vector<Issue> issues;
  for (const Pattern::Match& match : rule.target->matches_in(segment.target)) {
    issue.range = match.range();
    issue.fix = rule.fix;
    issues.push_back(issue);
  }
  return issues;
}

/// Reads the file line by line.
class RuleReader {
 public:
  explicit RuleReader(const std::string& file) : file_(file) {}

  void read_line(std::string_view line) {
    ++line_;
    line = trimmed(line);
    if (line.empty() || line.starts_with('#')) return;
    if (line.starts_with('[') && line.ends_with(']')) {
      rules_.push_back(std::make_shared<Rule>());
      rules_.back()->code = std::string(trimmed(line.substr(1, line.size() - 2)));
      rules_.back()->line = line_;
      return;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || rules_.empty()) fail("A line must be [name] or key = value.", line_);
    set(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
  }

  std::vector<SegmentCheck> checks() const {
    std::vector<SegmentCheck> checks;
    for (const auto& rule : rules_) {
      prove(*rule);
      checks.push_back({rule->code, [rule](const CheckedSegment& segment) { return issues_by(*rule, segment); }});
    }
    return checks;
  }

 private:
  [[noreturn]] void fail(std::string sentence, std::size_t line) const {
    throw Error(ErrorKind::malformed, std::move(sentence), {file_, line, 1});
  }

  Pattern pattern(std::string_view expression) const {
    try {
      return Pattern(expression);
    } catch (const Error& error) {
      fail(error.sentence(), line_);
    }
  }

  void set(std::string_view key, std::string_view value) {
    Rule& rule = *rules_.back();
    if (key == "severity")
      rule.severity = severity(value);
    else if (key == "source")
      rule.source = pattern(value);
    else if (key == "target")
      rule.target = pattern(value);
    else if (key == "unless")
      rule.unless = pattern(value);
    else if (key == "sentence")
      rule.sentence = value;
    else if (key == "fix")
      rule.fix = value;
    else if (key == "finds" || key == "passes")
      rule.proofs.push_back(proof(value, key == "finds"));
    else
      fail(fmt::format("“{}” is no key of a rule.", key), line_);
  }

  Severity severity(std::string_view name) const {
    if (name == "error") return Severity::error;
    if (name == "warning") return Severity::warning;
    if (name != "note") fail("The severity must be error, warning or note.", line_);
    return Severity::note;
  }

  Proof proof(std::string_view value, bool finds) const {
    const std::size_t arrow = value.find("=>");
    if (arrow == std::string_view::npos) fail("A test sentence reads: source => target.", line_);
    return {std::string(trimmed(value.substr(0, arrow))), std::string(trimmed(value.substr(arrow + 2))), finds, line_};
  }

  void prove(const Rule& rule) const {
    if (rule.sentence.empty()) fail(fmt::format("The rule “{}” has no sentence.", rule.code), rule.line);
    for (const Proof& proof : rule.proofs) {
      const bool found = !issues_by(rule, {.source = proof.source, .target = proof.target}).empty();
      if (found != proof.finds) {
        fail(fmt::format("The rule “{}” {} this test sentence.", rule.code, found ? "finds" : "does not find"),
             proof.line);
      }
    }
  }

  const std::string& file_;
  std::size_t line_ = 0;
  std::vector<std::shared_ptr<Rule>> rules_;
};

}  // namespace

std::vector<SegmentCheck> user_checks(std::string_view text, const std::string& file) {
  RuleReader reader(file);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    reader.read_line(text.substr(at, end - at));
    at = end + 1;
  }
  return reader.checks();
}

}  // namespace weerga
