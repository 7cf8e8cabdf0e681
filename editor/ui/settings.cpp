// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/settings.h"

#include <wx/config.h>
#include <wx/fileconf.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "editor/ui/text.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostRecent = 10;

int number(const wxConfigBase& config, const char* name, int usual, int least, int most) {
  const long value = config.ReadLong(to_wx(name), usual);
  return value < least || value > most ? usual : static_cast<int>(value);
}

}  // namespace

RecentFile& Settings::remember(const std::string& path) {
  RecentFile file{.path = path};
  if (const auto known = std::ranges::find(recent, path, &RecentFile::path); known != recent.end()) {
    file = *known;
    recent.erase(known);
  }
  recent.insert(recent.begin(), std::move(file));
  if (recent.size() > kMostRecent) recent.resize(kMostRecent);
  return recent.front();
}

std::string desktop_user() {
  const char* const name = std::getenv("USER");
  return name == nullptr || first_invalid_utf8(name) ? std::string() : std::string(name);
}

Settings read_settings() {
  const wxConfigBase* config = wxConfigBase::Get();
  Settings settings;
  if (config == nullptr) return settings;
  settings.width = number(*config, "width", settings.width, 600, 10000);
  settings.height = number(*config, "height", settings.height, 400, 10000);
  settings.pane_width = number(*config, "pane_width", settings.pane_width, 200, 4000);
  settings.points = number(*config, "points", 11, 7, 32);
  settings.theme = static_cast<Theme>(number(*config, "theme", 0, 0, 3));
  settings.preset = static_cast<KeyPreset>(number(*config, "preset", 0, 0, 2));
  settings.has_toolbar = config->ReadBool(to_wx("toolbar"), true);
  settings.language = to_utf8(config->Read(to_wx("language"), wxString()));
  settings.author = to_utf8(config->Read(to_wx("author"), to_wx(desktop_user())));
  settings.key_changes = to_utf8(config->Read(to_wx("keys"), wxString()));
  settings.pane_layout = to_utf8(config->Read(to_wx("panes"), wxString()));
  for (std::size_t i = 0; i < kMostRecent; ++i) {
    const std::string file = to_utf8(config->Read(to_wx("recent" + std::to_string(i)), wxString()));
    const int row = number(*config, ("row" + std::to_string(i)).c_str(), 0, 0, std::numeric_limits<int>::max());
    if (!file.empty()) settings.recent.push_back({file, static_cast<std::size_t>(row)});
  }
  return settings;
}

void write_settings(const Settings& settings) {
  wxConfigBase* config = wxConfigBase::Get();
  if (config == nullptr) return;
  config->Write(to_wx("width"), static_cast<long>(settings.width));
  config->Write(to_wx("height"), static_cast<long>(settings.height));
  config->Write(to_wx("pane_width"), static_cast<long>(settings.pane_width));
  config->Write(to_wx("points"), static_cast<long>(settings.points));
  config->Write(to_wx("theme"), static_cast<long>(settings.theme));
  config->Write(to_wx("preset"), static_cast<long>(settings.preset));
  config->Write(to_wx("toolbar"), settings.has_toolbar);
  config->Write(to_wx("language"), to_wx(settings.language));
  config->Write(to_wx("author"), to_wx(settings.author));
  config->Write(to_wx("keys"), to_wx(settings.key_changes));
  config->Write(to_wx("panes"), to_wx(settings.pane_layout));
  for (std::size_t i = 0; i < settings.recent.size(); ++i) {
    config->Write(to_wx("recent" + std::to_string(i)), to_wx(settings.recent[i].path));
    config->Write(to_wx("row" + std::to_string(i)), static_cast<long>(settings.recent[i].row));
  }
  config->Flush();
}

}  // namespace weerga
