// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/pattern.h"

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// A read-only view of UTF-8 as ICU wants it; native indices are bytes.
class Utf8View {
 public:
  explicit Utf8View(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&view_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  }
  Utf8View(const Utf8View&) = delete;
  Utf8View& operator=(const Utf8View&) = delete;
  ~Utf8View() { utext_close(&view_); }
  UText* get() { return &view_; }

 private:
  UText view_ = UTEXT_INITIALIZER;
};

std::optional<ByteRange> group_of(icu::RegexMatcher& matcher, std::int32_t group) {
  UErrorCode status = U_ZERO_ERROR;
  const std::int64_t begin = matcher.start64(group, status);
  const std::int64_t end = matcher.end64(group, status);
  if (U_FAILURE(status) || begin < 0) return std::nullopt;
  return ByteRange{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
  int time_limit_ms = 0;
};

Pattern::Pattern(std::string_view expression, Options options) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError wrong{};
  const std::uint32_t flags = options.ignore_case ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE) : 0U;
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(expression.data(), static_cast<std::int32_t>(expression.size())));
  auto compiled = std::make_unique<Compiled>();
  compiled->time_limit_ms = options.time_limit_ms;
  compiled->pattern.reset(icu::RegexPattern::compile(source, flags, wrong, status));
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::invalid_argument,
                fmt::format("The regular expression is wrong at character {}: {}.", wrong.offset, u_errorName(status)));
  }
  compiled_ = std::move(compiled);
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::vector<Pattern::Match> Pattern::matches_in(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(status));
  Utf8View view(text);
  matcher->reset(view.get());
  matcher->setTimeLimit(compiled_->time_limit_ms, status);
  std::vector<Match> matches;
  while (matcher->find(status) != 0) {
    Match match;
    for (std::int32_t group = 0; group <= matcher->groupCount(); ++group) {
      match.groups.push_back(group_of(*matcher, group));
    }
    matches.push_back(std::move(match));
  }
  if (U_FAILURE(status)) throw Error(ErrorKind::too_large, "The regular expression takes too long on this text.");
  return matches;
}

}  // namespace weerga
