#include "core/tables/file_kind.h"

#include <array>

#include "core/base/fold.h"
#include "core/tables/encoding.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

struct Beginning {
  std::string_view bytes, key;
};

constexpr std::array beginnings{
    Beginning{"\xD0\xCF\x11\xE0", "error.table.old_spreadsheet"},
    Beginning{"%PDF", "error.table.pdf"},
    Beginning{"\x89PNG", "error.table.picture"},
    Beginning{"\xFF\xD8\xFF", "error.table.picture"},
    Beginning{"GIF8", "error.table.picture"},
    Beginning{"RIFF", "error.table.picture"},
    Beginning{"\x1F\x8B", "error.table.archive"},
    Beginning{"Rar!", "error.table.archive"},
    Beginning{"7z\xBC\xAF", "error.table.archive"},
};

bool is_workbook(std::string_view bytes) {
  // Names of files inside stand uncompressed.
  const std::string_view start = bytes.substr(0, 65536);
  return start.find("xl/") != start.npos || start.find("[Content_Types].xml") != start.npos ||
         start.find("mimetypeapplication/vnd.oasis") != start.npos;
}

}  // namespace

bool is_plain_text(std::string_view file_name) {
  return file_name.ends_with(".txt") || file_name.ends_with(".TXT");
}

std::optional<Error> not_a_table(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return Error{is_workbook(bytes) ? "error.table.spreadsheet" : "error.table.archive"};
  for (const Beginning& beginning : beginnings)
    if (bytes.starts_with(beginning.bytes)) return Error{std::string(beginning.key)};
  const std::string_view text = trimmed(bytes.substr(0, 4096));
  if (bytes.empty() || (text.empty() && trimmed(bytes).empty())) return Error{"error.table.empty"};
  const std::string start = folded(text.substr(0, 64));
  for (const std::string_view tag : {"<!doctype", "<html", "<?xml", "<table", "<head", "<body"})
    if (start.starts_with(tag)) return Error{"error.table.web_page"};
  const std::string_view inside = text.empty() ? text : trimmed(text.substr(1));
  if (text.starts_with('{') && (inside.starts_with('"') || inside.starts_with('}')))
    return Error{"error.table.json"};
  if (text.starts_with('[') && (inside.starts_with('{') || inside.starts_with('[')))
    return Error{"error.table.json"};
  return {};
}

std::optional<Error> not_a_table_at_a_glance(std::string_view head) {
  if (auto reason = not_a_table(head)) return reason;
  const auto text = decoded(head);
  return text ? not_a_table(text->text) : std::optional{text.error()};
}

}  // namespace core
