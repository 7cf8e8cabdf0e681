// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/function_words.h"

#include <string>
#include <unordered_set>

#include "xliff/text/fold.h"

namespace weerga {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& dutch() {
  static const Words kWords{
      "aan",          "al",      "alle",    "als",    "alsook",   "andere", "behoeve", "ben",      "bij",
      "bijvoorbeeld", "daar",    "daarbij", "daarom", "daarvan",  "dan",    "dat",     "de",       "der",
      "des",          "deze",    "die",     "dit",    "doen",     "door",   "dus",     "echter",   "een",
      "eerder",       "eigen",   "elk",     "elke",   "en",       "enkele", "er",      "ga",       "gaan",
      "gaat",         "geen",    "had",     "hadden", "heb",      "hebben", "heeft",   "hem",      "het",
      "hierbij",      "hierin",  "hiervan", "hij",    "hoe",      "hun",    "iets",    "ik",       "in",
      "inclusief",    "indien",  "inzake",  "is",     "jegens",   "kan",    "komen",   "komt",     "kunnen",
      "maar",         "meer",    "men",     "met",    "mij",      "moet",   "moeten",  "mogelijk", "mogen",
      "na",           "naar",    "naast",   "niet",   "noch",     "nog",    "nu",      "of",       "om",
      "omdat",        "ondanks", "onder",   "ons",    "onze",     "ook",    "op",      "over",     "per",
      "reeds",        "rond",    "sinds",   "te",     "ten",      "ter",    "tegen",   "ten",      "tijdens",
      "toe",          "tot",     "tussen",  "u",      "uit",      "uw",     "van",     "vanuit",   "vanwege",
      "veel",         "via",     "voor",    "waar",   "waarbij",  "waarin", "waarvan", "wanneer",  "was",
      "wat",          "we",      "wel",     "welke",  "werd",     "werden", "wie",     "wij",      "wil",
      "willen",       "word",    "worden",  "wordt",  "zal",      "ze",     "zeer",    "zich",     "zij",
      "zijn",         "zo",      "zoals",   "zodat",  "zonder",   "zou",    "zouden",  "zowel",    "zulke",
      "zullen",       "dient",   "dienen",  "ervan",  "eveneens", "geweest"};
  return kWords;
}

const Words& english() {
  static const Words kWords{
      "a",       "about",   "after",  "all",     "also",      "although", "an",        "and",     "any",    "are",
      "as",      "at",      "be",     "because", "been",      "before",   "being",     "between", "both",   "but",
      "by",      "can",     "could",  "did",     "do",        "does",     "during",    "each",    "either", "for",
      "from",    "further", "had",    "has",     "have",      "he",       "her",       "here",    "his",    "how",
      "however", "i",       "if",     "in",      "including", "into",     "is",        "it",      "its",    "itself",
      "may",     "me",      "might",  "more",    "most",      "must",     "my",        "no",      "nor",    "not",
      "of",      "on",      "once",   "only",    "onto",      "or",       "other",     "our",     "out",    "over",
      "per",     "s",       "shall",  "she",     "should",    "since",    "so",        "some",    "such",   "than",
      "that",    "the",     "their",  "them",    "then",      "there",    "therefore", "these",   "they",   "this",
      "those",   "through", "to",     "under",   "until",     "up",       "upon",      "us",      "very",   "via",
      "was",     "we",      "were",   "what",    "when",      "where",    "whether",   "which",   "while",  "who",
      "whom",    "whose",   "will",   "with",    "within",    "without",  "would",     "you",     "your",   "against",
      "among",   "towards", "toward", "too",     "own",       "same",     "let"};
  return kWords;
}

}  // namespace

bool is_function_word(std::string_view word, std::string_view language) {
  if (word.size() == 1) return word.front() < '0' || word.front() > '9';
  const std::string folded = fold_case(word);
  if (language == "nl") return dutch().contains(folded);
  return language == "en" && english().contains(folded);
}

}  // namespace weerga
