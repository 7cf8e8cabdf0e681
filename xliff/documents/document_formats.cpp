// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "xliff/documents/document_format.h"
#include "xliff/documents/docx.h"
#include "xliff/documents/html.h"
#include "xliff/documents/markdown.h"
#include "xliff/documents/odt.h"
#include "xliff/documents/po.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 2> kDocx{".docx", ".dotx"};
constexpr std::array<std::string_view, 2> kOdt{".odt", ".ott"};
constexpr std::array<std::string_view, 3> kHtml{".html", ".htm", ".xhtml"};
constexpr std::array<std::string_view, 3> kMarkdown{".md", ".markdown", ".mkd"};
constexpr std::array<std::string_view, 2> kPo{".po", ".pot"};

constexpr std::array kFormats{
    DocumentFormat{"docx", "Word", kDocx, looks_like_docx, read_docx, written_docx},
    DocumentFormat{"odt", "OpenDocument", kOdt, looks_like_odt, read_odt, written_odt},
    DocumentFormat{"html", "HTML", kHtml, looks_like_html, read_html, written_html},
    DocumentFormat{"po", "gettext PO", kPo, looks_like_po, read_po_document, written_po_document},
    DocumentFormat{"md", "Markdown", kMarkdown, looks_like_markdown, read_markdown, written_markdown},
};

}  // namespace

std::span<const DocumentFormat> document_formats() { return kFormats; }

const DocumentFormat* document_format(std::string_view key) {
  const auto formats = document_formats();
  const auto found = std::ranges::find(formats, key, &DocumentFormat::key);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace weerga
