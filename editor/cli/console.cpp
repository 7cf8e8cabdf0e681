// SPDX-License-Identifier: Apache-2.0
#include "editor/cli/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "editor/cli/stop_signals.h"
#include "xliff/extract/plain_text.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

std::string field(const nlohmann::json& value) {
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

bool shows_progress() { return ::isatty(STDERR_FILENO) == 1; }

/// Made when the first task that can stop begins; until then a signal ends the program.
StopSignals& stop_signals() {
  static StopSignals signals;
  return signals;
}

}  // namespace

Records::~Records() {
  if (as_json_) std::cout << (count_ == 0 ? "[]\n" : "\n]\n");
}

void Records::add(const std::vector<nlohmann::json>& values) {
  if (as_json_) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < columns_.size(); ++i) object[columns_[i]] = values.at(i);
    std::cout << (count_ == 0 ? "[\n" : ",\n") << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  } else {
    for (std::size_t i = 0; i < values.size(); ++i) std::cout << (i == 0 ? "" : "\t") << field(values[i]);
    std::cout << '\n';
  }
  ++count_;
}

std::string input_bytes(const std::filesystem::path& path) {
  if (path != "-") return bytes_of_file(path);
  std::string bytes;
  while (std::cin) {
    char block[1 << 16];
    std::cin.read(block, sizeof block);
    bytes.append(block, static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > kLargestFile) throw Error(ErrorKind::too_large, "The input is larger than 256 MiB.", {"-"});
  }
  return bytes;
}

std::string input_text(const std::filesystem::path& path) {
  try {
    return decoded_text(input_bytes(path));
  } catch (const Error& error) {
    if (!error.place().file.empty()) throw;
    throw Error(error.kind(), error.sentence(), {path.string(), error.place().line, error.place().column});
  }
}

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    at = end + 1;
  }
  return lines;
}

void print(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string place = to_string(diagnostic.place);
    std::cerr << "weerga: " << place << (place.empty() ? "" : ": ") << diagnostic.sentence << '\n';
  }
}

std::function<void(double)> progress_bar(std::string_view title) {
  if (!shows_progress()) return {};
  return [title = std::string(title), last = -1](double part) mutable {
    const int percent = static_cast<int>(std::clamp(part, 0.0, 1.0) * 100);
    if (percent == last) return;
    last = percent;
    std::cerr << fmt::format("\r{} [{:<25}] {:3} %", title, std::string(static_cast<std::size_t>(percent / 4), '='),
                             percent)
              << std::flush;
  };
}

TaskControl shown_progress(std::string_view title) {
  TaskControl control{.on_progress = {}, .stop = stop_signals().token()};
  if (auto bar = progress_bar(title)) {
    control.on_progress = [bar = std::move(bar)](std::uint64_t done, std::uint64_t total) {
      if (total > 0) bar(static_cast<double>(done) / static_cast<double>(total));
    };
  }
  return control;
}

int stopped(std::string_view sentence) {
  end_progress();
  std::cerr << "weerga: " << sentence << '\n';
  return kStopped;
}

void end_if_stopped(int code) {
  if (code == kStopped) stop_signals().end_program();
}

void end_progress() {
  if (shows_progress()) std::cerr << "\r\033[K" << std::flush;
}

}  // namespace weerga::cli
