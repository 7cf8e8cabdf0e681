// SPDX-License-Identifier: Apache-2.0
#include "tm/store/open_letters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weerga {
namespace {

constexpr std::size_t kMostOpen = 8;

}  // namespace

OpenLetters::OpenLetters(FileSystem& files, const MemoryFolder& folder, const Manifest& manifest,
                         std::function<void(const std::string& name)> on_closed)
    : files_(files), folder_(folder), manifest_(manifest), on_closed_(std::move(on_closed)) {}

OpenLetter& OpenLetters::for_change(const std::string& name) {
  if (const auto found = letters_.find(name); found != letters_.end()) {
    std::erase(order_, name);
    order_.push_back(name);
    return found->second;
  }
  const std::filesystem::path path = folder_.letter_path(name);
  folder_.make_folder_for(path);
  OpenLetter letter = OpenLetter::opened(files_, path, manifest_);
  report(letter);
  letter.refuse_foreign_records();
  while (letters_.size() >= kMostOpen) close(std::string(order_.front()));
  order_.push_back(name);
  return letters_.emplace(name, std::move(letter)).first->second;
}

const OpenLetter* OpenLetters::find(const std::string& name) const {
  const auto found = letters_.find(name);
  return found == letters_.end() ? nullptr : &found->second;
}

void OpenLetters::save(const std::string& name) {
  OpenLetter& letter = letters_.at(name);
  if (letter.changed_on_disk()) {
    reopen(name);
  } else if (letter.unsaved_count() > 0) {
    letter.save();
  }
  report(letters_.at(name));
}

void OpenLetters::close(const std::string& name) {
  if (!letters_.contains(name)) return;
  save(name);
  OpenLetter& letter = letters_.at(name);
  letter.close();
  report(letter);
  letters_.erase(name);
  std::erase(order_, name);
  on_closed_(name);
}

void OpenLetters::reopen(const std::string& name) {
  OpenLetter merged = OpenLetter::opened(files_, folder_.letter_path(name), manifest_);
  if (merged.unsaved_count() > 0) merged.save();
  report(merged);
  letters_.erase(name);
  letters_.emplace(name, std::move(merged));
}

bool OpenLetters::reopen_changed() {
  std::vector<std::string> changed;
  for (auto& [name, letter] : letters_) {
    if (letter.changed_on_disk()) changed.push_back(name);
  }
  for (const std::string& name : changed) reopen(name);
  return !changed.empty();
}

void OpenLetters::report(OpenLetter& letter) {
  std::ranges::move(letter.taken_diagnostics(), std::back_inserter(diagnostics_));
}

std::vector<Diagnostic> OpenLetters::taken_diagnostics() { return std::exchange(diagnostics_, {}); }

}  // namespace weerga
