// SPDX-License-Identifier: Apache-2.0
#include "tm/store/new_letters.h"

#include <set>
#include <utility>

namespace weerga {
namespace {

/// Letters that are made and written at the same time: enough to keep the processors busy while disks are waited for.
constexpr std::size_t kMostAtOnce = 4;

}  // namespace

NewLetters::NewLetters(NewLetters&& other) noexcept
    : files_(other.files_),
      folder_(other.folder_),
      places_(std::exchange(other.places_, {})),
      writing_(std::exchange(other.writing_, {})) {}

NewLetters::~NewLetters() {
  writing_.clear();  // waits
  for (const Place& place : places_) remove_if_possible(*files_, place.temporary);
}

void NewLetters::add(std::string_view letter, std::function<std::string()> make_bytes) {
  const std::filesystem::path document = folder_->letter_path(letter);
  folder_->make_folder_for(document);
  wait_until_written(kMostAtOnce - 1);
  const std::filesystem::path& temporary = places_.emplace_back(Place{temporary_path(document), document}).temporary;
  writing_.push_back(std::async(std::launch::async, [&files = *files_, temporary, make = std::move(make_bytes)] {
    write_temporary(files, temporary, make());
  }));
}

void NewLetters::wait_until_written(std::size_t most_left) {
  while (writing_.size() > most_left) {
    std::future<void> oldest = std::move(writing_.front());
    writing_.pop_front();
    oldest.get();
  }
}

void NewLetters::publish() {
  wait_until_written(0);
  std::set<std::filesystem::path> folders;
  std::size_t named = 0;
  try {
    for (; named < places_.size(); ++named) {
      files_->rename(places_[named].temporary, places_[named].document);
      folders.insert(places_[named].document.parent_path());
    }
    for (const std::filesystem::path& folder : folders) files_->sync_folder(folder);
  } catch (const Error&) {
    for (std::size_t place = 0; place < named; ++place) remove_if_possible(*files_, places_[place].document);
    places_.erase(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(named));
    throw;
  }
  places_.clear();
}

}  // namespace weerga
