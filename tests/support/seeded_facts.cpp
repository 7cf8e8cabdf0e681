// SPDX-License-Identifier: Apache-2.0
#include "tests/support/seeded_facts.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace weerga::test {
namespace {

constexpr std::array<std::string_view, 12> kMaanden{"januari",   "februari", "maart",    "april",
                                                    "mei",       "juni",     "juli",     "augustus",
                                                    "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 8> kSurnames{"Van Helvert", "Sjoerdsma", "Karabulut", "Omtzigt",
                                                    "Voordewind",  "Koopmans",  "Ploumen",   "Van Ojik"};

std::string grouped(int number, char separator) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, separator);
  return digits;
}

/// The same digits with two neighbours that differ swapped; the last such pair.
std::string with_swapped_digits(std::string text) {
  for (std::size_t i = text.size() - 1; i > 0; --i) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!is_digit(text[i]) || !is_digit(text[i - 1]) || text[i] == text[i - 1]) continue;
    std::swap(text[i], text[i - 1]);
    return text;
  }
  return text + "1";
}

Fact amount(Chance& chance) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kCurrencies{
      {{"€ {}", "€{}"}, {"EUR {}", "€{}"}, {"{} euro", "{} euros"}}};
  const auto& [dutch, english] = chance.one_of(kCurrencies);
  const auto write = [](std::string_view form, const std::string& number) {
    return fmt::format(fmt::runtime(form), number);
  };
  if (chance.below(2) == 0) {
    const int number = chance.from_to(12'345, 987'654) / 10 * 10 + 3;
    const std::string right = grouped(number, ',');
    return {write(dutch, grouped(number, '.')),
            write(english, right),
            {{"number.value", write(english, grouped(number + 1000, ','))},
             {"number.digits", write(english, with_swapped_digits(right))}}};
  }
  const int whole = chance.from_to(2, 80);
  const int tenth = chance.from_to(1, 9);
  const bool milliard = chance.below(2) == 0;
  const std::string scale = milliard ? "billion" : "million";
  return {write(dutch, fmt::format("{},{} {}", whole, tenth, milliard ? "miljard" : "miljoen")),
          write(english, fmt::format("{}.{} {}", whole, tenth, scale)),
          {{"number.value", write(english, fmt::format("{}.{} {}", whole, tenth % 9 + 1, scale))},
           {"number.scale", write(english, fmt::format("{}.{} {}", whole, tenth, milliard ? "million" : "billion"))}}};
}

Fact count(Chance& chance) {
  const int number = chance.from_to(1'024, 98'765);
  const std::string right = grouped(number, ',');
  return {grouped(number, '.'),
          right,
          {{"number.value", grouped(number + 10, ',')},
           {"number.digits", with_swapped_digits(right)},
           {"number.notation", grouped(number, '.')}}};
}

Fact percent(Chance& chance) {
  const int whole = chance.from_to(2, 48);
  const int tenth = chance.from_to(1, 9);
  const bool word = chance.below(3) == 0;
  const std::string unit = word ? " per cent" : "%";
  return {fmt::format("{},{}{}", whole, tenth, word ? " procent" : "%"),
          fmt::format("{}.{}{}", whole, tenth, unit),
          {{"number.value", fmt::format("{}.{}{}", whole + 1, tenth, unit)},
           {"number.decimal", fmt::format("{}{}{}", whole, tenth, unit)}}};
}

Fact date(Chance& chance) {
  const int day = chance.from_to(1, 28);
  const auto month = chance.below(12);
  const int year = chance.from_to(2015, 2023);
  const auto english = [&](int d, std::size_t m, int y) { return fmt::format("{} {} {}", d, kMonths.at(m % 12), y); };
  return {fmt::format("{} {} {}", day, kMaanden.at(month), year),
          english(day, month, year),
          {{"date.day", english(day % 28 + 1, month, year)},
           {"date.month", english(day, month + 1, year)},
           {"date.year", english(day, month, year + 1)}}};
}

Fact time_of_day(Chance& chance) {
  const int hour = chance.from_to(13, 21);
  const int minute = chance.from_to(1, 5) * 10;
  const auto half = [&](int h) { return fmt::format("{}.{} p.m.", h - 12, minute); };
  const bool twelve = chance.below(2) == 0;
  const auto english = [&](int h) { return twelve ? half(h) : fmt::format("{}:{}", h, minute); };
  return {fmt::format("{}.{} uur", hour, minute), english(hour), {{"time", english(hour + 1)}}};
}

Fact paper(Chance& chance) {
  static constexpr std::array<std::string_view, 5> kDossiers{"21 501-02", "34 952", "35 570 V", "32 623", "36 045"};
  const std::string dossier(chance.one_of(kDossiers));
  const int number = chance.from_to(112, 2987);
  const bool plural = chance.below(3) == 0;
  const std::string before = plural ? "Parliamentary Papers II 2020/21, " : "Parliamentary Paper ";
  return {
      fmt::format("{}{}, nr. {}", plural ? "Kamerstukken II 2020/21, " : "Kamerstuk ", dossier, number),
      fmt::format("{}{}, no. {}", before, dossier, number),
      {{"reference.number", fmt::format("{}{}, no. {}", before, dossier, number + 1)},
       {"reference.digits", fmt::format("{}{}, no. {}", before, dossier, with_swapped_digits(std::to_string(number)))},
       {"reference.dossier",
        fmt::format("{}{}, no. {}", before, with_swapped_digits(dossier.substr(0, 6)) + dossier.substr(6), number)}}};
}

Fact proceedings(Chance& chance) {
  const int year = chance.from_to(2012, 2021);
  const int number = chance.from_to(11, 98);
  const int item = chance.from_to(2, 19);
  const auto english = [&](int n) {
    return fmt::format("Proceedings of the House of Representatives {}/{}, no. {}, item {}", year, (year + 1) % 100, n,
                       item);
  };
  return {fmt::format("Handelingen II {}/{}, nr. {}, item {}", year, (year + 1) % 100, number, item),
          english(number),
          {{"reference.proceedings", english(number + 1)}}};
}

Fact treaty(Chance& chance) {
  const int year = chance.from_to(1995, 2020);
  const int number = chance.from_to(11, 240);
  return {fmt::format("Trb. {}, {}", year, number),
          fmt::format("Dutch Treaty Series {}, {}", year, number),
          {{"reference.treaty", fmt::format("Dutch Treaty Series {}, {}", year, number + 2)}}};
}

Fact same_in_both(std::string text, std::string_view kind, std::string wrong) {
  return {text, text, {{kind, std::move(wrong)}}};
}

}  // namespace

Fact fact_for(std::string_view slot, Chance& chance) {
  if (slot == "amount") return amount(chance);
  if (slot == "count") return count(chance);
  if (slot == "percent") return percent(chance);
  if (slot == "date") return date(chance);
  if (slot == "time") return time_of_day(chance);
  if (slot == "paper") return paper(chance);
  if (slot == "proceedings") return proceedings(chance);
  if (slot == "treaty") return treaty(chance);
  if (slot == "small") {
    const int number = chance.from_to(13, 38);
    return same_in_both(std::to_string(number), "number.value", std::to_string(number + 2));
  }
  if (slot == "year") {
    const int year = chance.from_to(2005, 2023);
    return same_in_both(std::to_string(year), "number.value", std::to_string(year + 1));
  }
  if (slot == "dossier") {
    const int number = chance.from_to(100, 999);
    return same_in_both(fmt::format("35 {}", number), "reference.dossier",
                        fmt::format("35 {}", (number + 77) % 900 + 100));
  }
  if (slot == "surname") {
    const std::string name(chance.one_of(kSurnames));
    std::string wrong = name;
    std::swap(wrong[wrong.size() - 3], wrong[wrong.size() - 2]);
    return same_in_both(name, "name", wrong);
  }
  throw std::logic_error("no such slot: " + std::string(slot));
}

}  // namespace weerga::test
