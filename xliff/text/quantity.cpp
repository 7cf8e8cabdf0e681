// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/quantity.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "xliff/text/fold.h"
#include "xliff/text/number_words.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostDigits = 18;

struct Scale {
  std::string_view name;
  int exponent;
};

// Dutch counts miljoen, miljard, biljoen; English million, billion, trillion: "miljard" is "billion".
constexpr std::array kDutchScales = std::to_array<Scale>(
    {{"duizend", 3}, {"miljoen", 6}, {"mln", 6}, {"miljard", 9}, {"mld", 9}, {"mrd", 9}, {"biljoen", 12}});
constexpr std::array kEnglishScales =
    std::to_array<Scale>({{"thousand", 3}, {"million", 6}, {"mn", 6}, {"billion", 9}, {"bn", 9}, {"trillion", 12}});

// Single letters scale an amount of money only: "€10m" is no length.
constexpr std::array kMoneyScales = std::to_array<Scale>({{"k", 3}, {"m", 6}, {"b", 9}});

bool is_dutch(std::string_view language) { return language.starts_with("nl"); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() && u_isalpha(static_cast<UChar32>(code_point_at(text, at).value)) != 0;
}

Decimal normalised(Decimal value) {
  if (value.digits == 0) return {};
  while (value.digits % 10 == 0) {
    value.digits /= 10;
    ++value.exponent;
  }
  return value;
}

/// True if the separator at `at` is followed by groups of exactly three digits up to the end of the numeral. A last
/// separator without a digit behind it ends the sentence.
bool groups_thousands(std::string_view text, std::size_t at, char separator) {
  const auto digit_at = [&](std::size_t place) { return place < text.size() && is_digit(text[place]); };
  bool grouped = false;
  while (at < text.size() && text[at] == separator && digit_at(at + 1)) {
    if (!digit_at(at + 2) || !digit_at(at + 3)) return false;
    at += 4;
    grouped = true;
  }
  return grouped && !digit_at(at);
}

/// Reads a numeral in one pass; `begin` stands on a digit.
class NumeralReader {
 public:
  NumeralReader(std::string_view text, std::size_t begin, bool dutch)
      : text_(text), begin_(begin), at_(begin), group_(dutch ? '.' : ','), point_(dutch ? ',' : '.') {}

  Quantity quantity() {
    take_digits();
    const std::size_t leading = at_ - begin_;
    while (leading <= 3 && groups_thousands(text_, at_, group_)) skip_group();
    while (leading <= 3 && at_narrow_space() != 0) {
      at_ += at_narrow_space();
      take_digits();
    }
    // A separator of the other language, or a point in a Dutch "3.5", still means a decimal.
    if ((is_at(point_) || is_at(group_)) && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) take_fraction();
    return {.range = {begin_, at_}, .numeral = {begin_, at_}, .value = normalised({digits_, exponent_})};
  }

 private:
  [[nodiscard]] bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  void take_digit(bool fraction) {
    if (count_ < kMostDigits) {
      digits_ = digits_ * 10 + (text_[at_] - '0');
      if (digits_ != 0) ++count_;
      if (fraction) --exponent_;
    } else if (!fraction) {
      ++exponent_;
    }
    ++at_;
  }
  void take_digits() {
    while (at_ < text_.size() && is_digit(text_[at_])) take_digit(false);
  }
  void skip_group() {
    ++at_;
    for (int i = 0; i < 3; ++i) take_digit(false);
  }
  void take_fraction() {
    ++at_;
    while (at_ < text_.size() && is_digit(text_[at_])) take_digit(true);
  }
  /// Size of a (narrow) no-break or thin space that groups three digits, 0 if there is none.
  [[nodiscard]] std::size_t at_narrow_space() const {
    if (at_ >= text_.size()) return 0;
    const CodePoint c = code_point_at(text_, at_);
    if (c.value != 0xA0 && c.value != 0x202F && c.value != 0x2009) return 0;
    const std::string_view rest = text_.substr(at_ + c.size);
    const bool three = rest.size() >= 3 && std::ranges::all_of(rest.substr(0, 3), is_digit);
    return three && (rest.size() == 3 || !is_digit(rest[3])) ? c.size : 0;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  char group_;
  char point_;
  std::int64_t digits_ = 0;
  int exponent_ = 0;
  std::size_t count_ = 0;
};

/// The run of letters that starts at `begin`.
std::string_view letters_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (is_letter(text, end)) end += code_point_at(text, end).size;
  return text.substr(begin, end - begin);
}

std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(c.value)) == 0) break;
    at += c.size;
  }
  return at;
}

std::optional<int> scale_of(std::string_view word, bool dutch) {
  const std::string folded = fold_case(word);
  const std::span<const Scale> scales = dutch ? std::span<const Scale>(kDutchScales) : kEnglishScales;
  const auto found = std::ranges::find(scales, std::string_view(folded), &Scale::name);
  return found == scales.end() ? std::nullopt : std::optional(found->exponent);
}

bool is_ordinal_ending(std::string_view letters, bool dutch) {
  if (dutch) return letters == "e" || letters == "de" || letters == "ste";
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

bool follows_currency(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(at < 8 ? 0 : at - 8, std::min<std::size_t>(at, 8)));
  return std::ranges::any_of(std::array<std::string_view, 7>{"€", "$", "£", "EUR", "USD", "GBP", "CHF"},
                             [&](std::string_view currency) { return before.ends_with(currency); });
}

std::optional<int> money_scale(std::string_view text, const Quantity& quantity, std::string_view word) {
  const auto found = std::ranges::find(kMoneyScales, word, &Scale::name);
  if (found == kMoneyScales.end() || !follows_currency(text, quantity.range.begin)) return std::nullopt;
  return found->exponent;
}

/// "1990s", "'90s"; Dutch "jaren '90", "jaren negentig".
bool is_decade(std::string_view text, ByteRange numeral, bool dutch) {
  if (!dutch) return letters_at(text, numeral.end) == "s";
  std::string_view before = text.substr(0, numeral.begin);
  for (const std::string_view mark : {"'", "’", "‘"}) {
    if (before.ends_with(mark)) before.remove_suffix(mark.size());
  }
  return trimmed(before).ends_with("jaren");
}

/// Adds what follows the numeral: an ordinal ending, a scale word, a per cent sign.
void extend(Quantity& quantity, std::string_view text, bool dutch) {
  const std::string_view glued = letters_at(text, quantity.range.end);
  quantity.decade = is_decade(text, quantity.numeral, dutch);
  if (!glued.empty() && is_ordinal_ending(glued, dutch)) {
    quantity.ordinal = true;
    quantity.range.end += glued.size();
    return;
  }
  const std::size_t next = after_space(text, quantity.range.end);
  const std::string_view word = letters_at(text, next);
  auto scale = scale_of(word, dutch);
  if (!scale && next == quantity.range.end) scale = money_scale(text, quantity, word);
  if (scale) {
    quantity.value = normalised({quantity.value.digits, quantity.value.exponent + *scale});
    quantity.range.end = next + word.size();
    if (quantity.range.end < text.size() && text[quantity.range.end] == '.' && word.size() == 3) ++quantity.range.end;
  }
  const std::size_t sign = after_space(text, quantity.range.end);
  const std::string_view rest = text.substr(sign);
  quantity.percent = rest.starts_with('%') || rest.starts_with("procent") || rest.starts_with("per cent") ||
                     rest.starts_with("percent");
}

int year_of(const Quantity& quantity) {
  const bool four_digits = quantity.range.size() == 4 && quantity.numeral.size() == 4 && !quantity.spelled;
  return four_digits && quantity.value.exponent >= 0 ? std::stoi(to_string(quantity.value)) : 0;
}

/// "2019-20" and "2019/20": the second is 2020, as in "2019-2020".
void complete_year(const Quantity& before, Quantity& quantity, std::string_view text) {
  const int year = year_of(before);
  const std::string_view between = ByteRange{before.range.end, quantity.range.begin}.of(text);
  if (year < 1000 || quantity.range.size() != 2 || (between != "-" && between != "/" && between != "–")) return;
  const int last = std::stoi(std::string(quantity.range.of(text)));
  if (last > year % 100) quantity.value = normalised({year / 100 * 100 + last, 0});
}

}  // namespace

std::string to_string(const Decimal& value) { return written(value, ""); }

std::vector<Quantity> quantities_of(std::string_view text, std::string_view language) {
  const bool dutch = is_dutch(language);
  std::vector<Quantity> found;
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(text[at])) {
      Quantity quantity = NumeralReader(text, at, dutch).quantity();
      extend(quantity, text, dutch);
      if (!found.empty()) complete_year(found.back(), quantity, text);
      at = quantity.range.end;
      found.push_back(quantity);
      continue;
    }
    const std::string_view word = letters_at(text, at);
    if (word.empty()) {
      at += code_point_at(text, at).size;
      continue;
    }
    // Letters and digits grown together are a name ("CO2"), not a number.
    std::size_t end = at + word.size();
    if (end < text.size() && is_digit(text[end])) {
      while (end < text.size() && (is_digit(text[end]) || is_letter(text, end))) end += code_point_at(text, end).size;
    } else if (const auto number = number_words_at(text.substr(at), language)) {
      const ByteRange range{at, at + number->size};
      Quantity quantity{.range = range, .numeral = range, .value = normalised({number->tenths, -1}), .spelled = true};
      quantity.ordinal = number->ordinal;
      if (!quantity.ordinal) extend(quantity, text, dutch);
      end = quantity.range.end;
      found.push_back(quantity);
    }
    at = end;
  }
  return found;
}

std::string written(const Decimal& value, std::string_view language) {
  std::string digits = std::to_string(value.digits);
  const bool dutch = is_dutch(language);
  std::string fraction;
  if (value.exponent >= 0) {
    digits.append(static_cast<std::size_t>(value.exponent), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-value.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    fraction = (dutch ? "," : ".") + digits.substr(digits.size() - decimals);
    digits.resize(digits.size() - decimals);
  }
  if (!language.empty()) {
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, dutch ? "." : ",");
  }
  return digits + fraction;
}

}  // namespace weerga
