// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tm/store/file_system.h"
#include "tm/store/open_letter.h"

namespace weerga::test {

/// What a session on a letter was promised: the text of each confirmed segment. Texts whose confirmation was under way
/// when the world ended, or failed with an error, may be there instead.
struct Promise {
  std::map<std::string, std::string> confirmed;
  std::map<std::string, std::set<std::string>> attempted;  ///< by segment, since it was last confirmed
};

struct SessionPlan {
  std::size_t edit_count = 500;
  std::size_t segment_count = 12;
  std::size_t edits_per_save = 10;
  std::size_t edits_per_reopening = 125;  ///< the letter is closed and opened again, as at a new start
};

/// The outcome of looking at what a crash left.
struct Verdict {
  std::size_t images = 0;
  std::size_t lost = 0;        ///< a confirmed text is not there
  std::size_t unreadable = 0;  ///< the document or the letter cannot be read
  std::size_t confused = 0;    ///< a conflict or damage is reported where nobody else wrote
  std::string first_fault;     ///< "" = none

  Verdict& operator+=(const Verdict& other);
  [[nodiscard]] bool good() const { return lost == 0 && unreadable == 0 && confused == 0; }
};

/// Makes the letter at `path` with `segment_count` untranslated segments.
void make_letter(FileSystem& files, const std::filesystem::path& path, std::size_t segment_count);

/// The `edit`-th translation of segment number `segment` (from 1) of such a letter.
MemoryEntry session_entry(std::size_t edit, std::size_t segment);

/// Confirms segments one after the other, saves and reopens as planned. `promise` is kept up to date at every moment.
/// With `on_error`, an Error is handed to it and the session goes on; without it, it leaves the function.
void run_session(FileSystem& files, const std::filesystem::path& path, const SessionPlan& plan, Promise& promise,
                 const std::function<void(const Error&)>& on_error = {});

/// The same, telling `progress` before and after each confirmation how many were begun and how many confirmed.
void run_counted_session(FileSystem& files, const std::filesystem::path& path, const SessionPlan& plan,
                         const std::function<void(std::size_t begun, std::size_t confirmed)>& progress);

/// What a session of this plan was promised when so many confirmations were begun and confirmed.
Promise promise_after(const SessionPlan& plan, std::size_t begun, std::size_t confirmed);

/// Opens the letter as the next start would and checks that the promise holds; with `go_on` also that work can go on.
Verdict verdict_on(FileSystem& files, const std::filesystem::path& path, const Promise& promise, bool go_on);

}  // namespace weerga::test
