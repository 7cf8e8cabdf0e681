// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/document_format.h"

namespace weerga::test {

/// A Word document with `body` inside w:body. `parts` are further entries by name, or other content for the usual ones;
/// those named header*, footer*, footnotes, endnotes, comments below word/ get their relationship.
std::string docx_of(std::string_view body, const std::map<std::string, std::string>& parts = {});

/// A whole part with the root element w:`root` around `content`.
std::string word_part(std::string_view root, std::string_view content);

/// An OpenDocument text with `body` inside office:text and `styles` among the automatic styles.
std::string odt_of(std::string_view body, std::string_view styles = {},
                   const std::map<std::string, std::string>& parts = {});

/// An entry of a container, "" if it is not there.
std::string entry_of(const std::string& bytes, std::string_view entry);

/// Text with its codes to be seen: "Zie {1:bold}hier{/1} en {2:note}."
std::string shown(const TaggedText& text);

/// The paragraphs of a letter, shown.
std::vector<std::string> shown(const NativeDocument& document);

/// Texts with the codes' ids only, as `shown` writes them without displays: "Zie {1}hier{/1}". A number that `source`
/// has as a placeholder is one.
TaggedText tagged(std::string_view text, const TaggedText& source);

/// Translations by paragraph id, for the writers.
class Targets {
 public:
  void add(const std::string& id, TaggedText target) { targets_.insert_or_assign(id, std::move(target)); }
  [[nodiscard]] TargetOf look_up() const {
    return [this](std::string_view id) -> const TaggedText* {
      const auto found = targets_.find(id);
      return found == targets_.end() ? nullptr : &found->second;
    };
  }

 private:
  std::map<std::string, TaggedText, std::less<>> targets_;
};

/// A translation for no paragraph at all.
inline const TaggedText* no_target(std::string_view) { return nullptr; }

}  // namespace weerga::test
