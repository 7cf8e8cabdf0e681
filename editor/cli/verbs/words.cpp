// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "dictionaries/spelling/user_words.h"
#include "editor/cli/console.h"
#include "editor/cli/verbs.h"

namespace weerga::cli {
namespace {

struct WordsArguments {
  std::string list;
  std::vector<std::string> added;
  std::vector<std::string> removed;
  std::string like;
  bool json = false;
};

int change_words(const WordsArguments& arguments) {
  UserWords words = UserWords::opened({.personal = arguments.list});
  for (const std::string& word : arguments.added) (void)words.add(UserList::personal, word, arguments.like);
  for (const std::string& word : arguments.removed) (void)words.remove(UserList::personal, word);
  print(words.left_out());
  Records records({"word", "like"}, arguments.json);
  for (const WordList::Entry& entry : words.words(UserList::personal).entries()) records.add({entry.word, entry.like});
  return kDone;
}

}  // namespace

void add_words(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<WordsArguments>();
  CLI::App* verb =
      app.add_subcommand("words", "Change and print a word list of your own: word, model of its inflection");
  verb->add_option("LIST", arguments->list, "Text file, a word a line; made where it is absent")->required();
  verb->add_option("--add", arguments->added, "Words to put on it");
  verb->add_option("--like", arguments->like, "A known word whose inflections the added ones take");
  verb->add_option("--remove", arguments->removed, "Words to take off it");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return change_words(*arguments); }; });
}

}  // namespace weerga::cli
