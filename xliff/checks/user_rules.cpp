// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/user_rules.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "xliff/text/pattern.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr int kTimeLimit = 20;  ///< milliseconds an expression may take on one text

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

/// Reads the file line by line. A rule with a mistake is known by its diagnostic, and dropped at its end.
class RuleReader {
 public:
  explicit RuleReader(const std::string& file) : file_(file) {}

  void read_line(std::string_view line) {
    ++line_;
    line = trimmed(line);
    if (line.empty() || line.starts_with('#')) return;
    try {
      read(line);
    } catch (const Error& mistake) {
      leave_out(mistake, line_);
    }
  }

  UserRules rules() {
    finish();
    return std::move(rules_);
  }

 private:
  void read(std::string_view line) {
    if (line.starts_with('[') && line.ends_with(']')) {
      finish();
      rule_ = std::make_shared<Rule>();
      rule_->code = std::string(trimmed(line.substr(1, line.size() - 2)));
      rule_->line = line_;
      return;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || (rule_ == nullptr && !wrong_))
      fail("A line must be [name] or key = value.", line_);
    if (rule_ != nullptr) set(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
  }

  /// Takes the rule in, if it does what its test sentences say.
  void finish() {
    const std::shared_ptr<Rule> rule = std::exchange(rule_, nullptr);
    wrong_ = false;
    if (rule == nullptr) return;
    try {
      prove(*rule);
    } catch (const Error& mistake) {
      leave_out(mistake, rule->line);
      wrong_ = false;
      return;
    }
    rules_.checks.push_back({rule->code, [rule](const CheckedSegment& segment) { return issues_by(*rule, segment); }});
  }

  void leave_out(const Error& mistake, std::size_t line) {
    const std::size_t known = mistake.place().line == 0 ? line : mistake.place().line;
    rules_.left_out.push_back(
        {Severity::warning, "rule.unusable", mistake.sentence() + " This rule is left out.", {file_, known, 1}, {}});
    rule_ = nullptr;
    wrong_ = true;
  }

  [[noreturn]] void fail(std::string sentence, std::size_t line) const {
    throw Error(ErrorKind::malformed, std::move(sentence), {file_, line, 1});
  }

  static Pattern pattern(std::string_view expression) { return {expression, {.time_limit_ms = kTimeLimit}}; }

  void set(std::string_view key, std::string_view value) {
    Rule& rule = *rule_;
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
  std::shared_ptr<Rule> rule_;  ///< being read
  bool wrong_ = false;          ///< the rest of a rule that was left out
  UserRules rules_;
};

}  // namespace

UserRules user_rules(std::string_view text, const std::string& file) {
  RuleReader reader(file);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    reader.read_line(text.substr(at, end - at));
    at = end + 1;
  }
  return reader.rules();
}

}  // namespace weerga
