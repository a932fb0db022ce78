#include "core/tables/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/utf8.h"

namespace core {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Windows-1252 from 0x80 to 0x9F; the five places without a sign are 0.
constexpr std::array<std::uint16_t, 32> windows_signs{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      put(0xE0 | code >> 12);
    } else {
      put(0xF0 | code >> 18);
      put(0x80 | (code >> 12 & 0x3F));
    }
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

void decode_utf8(std::string_view bytes, Decoded& decoded) {
  while (!bytes.empty()) {
    const std::size_t sound = std::min(find_invalid_utf8(bytes), bytes.size());
    decoded.text += bytes.substr(0, sound);
    bytes.remove_prefix(sound);
    if (bytes.empty()) return;
    decoded.text += replacement;
    ++decoded.replaced;
    bytes.remove_prefix(1);
  }
}

void decode_utf16(std::string_view bytes, bool is_big, Decoded& decoded) {
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(is_big ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::uint32_t code = unit(at);
    const bool is_high = code >= 0xD800 && code < 0xDC00;
    const std::uint32_t low = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
      ++decoded.replaced;
    }
    append_utf8(decoded.text, code);
  }
  if (bytes.size() % 2 == 1) {
    decoded.text += replacement;
    ++decoded.replaced;
  }
}

void decode_windows(std::string_view bytes, Decoded& decoded) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const std::uint32_t code =
        byte >= 0x80 && byte < 0xA0 ? windows_signs[byte - 0x80u] : std::uint32_t{byte};
    if (code == 0 && byte != 0) ++decoded.replaced;
    append_utf8(decoded.text, code == 0 && byte != 0 ? 0xFFFD : code);
  }
}

// Letters of other scripts leave no zero byte, but separators and line ends do, always on one side.
// Where few bytes are zero, the others must be no plain text: a zero byte in one is damage.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 16384);
  std::array<std::size_t, 2> zeros{};
  std::size_t plain = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    zeros[i % 2] += sample[i] == '\0';
    plain += sample[i] == '\n' || sample[i] == '\t' || (sample[i] >= ' ' && sample[i] <= '~');
  }
  const std::size_t all = zeros[0] + zeros[1];
  const bool is_half = all * 3 >= sample.size();
  const bool is_plain = plain * 20 >= (sample.size() - all) * 19;
  if (all * 50 < sample.size() || all == 0 || (!is_half && is_plain)) return {};
  if (zeros[0] * 20 < zeros[1]) return Encoding::utf16_le;
  if (zeros[1] * 20 < zeros[0]) return Encoding::utf16_be;
  return {};
}

// UTF-8 with some damage: at least ten letters of several bytes are whole for each byte that is
// not.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0, broken = 0;
  for (std::size_t at = find_invalid_utf8(bytes); !bytes.empty(); at = find_invalid_utf8(bytes)) {
    const std::string_view sound = bytes.substr(0, at);
    whole += static_cast<std::size_t>(
        std::ranges::count_if(sound, [](char c) { return (c & 0xC0) == 0xC0; }));
    if (at == bytes.npos) break;
    ++broken;
    bytes.remove_prefix(at + 1);
  }
  // A file cut in the middle of a letter is damaged in one place.
  return broken * 10 <= whole || (whole > 0 && broken <= 3 && bytes.size() < 4);
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' &&
         c != '\v' && c != '\x1A';
}

bool is_text(std::string_view text) {
  const auto controls =
      static_cast<std::size_t>(std::ranges::count_if(text.substr(0, 65536), is_control));
  return controls * 200 <= std::min<std::size_t>(text.size(), 65536);
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  constexpr std::array<std::string_view, 4> names{"utf-8", "utf-16le", "utf-16be", "windows-1252"};
  return names[static_cast<std::size_t>(encoding)];
}

Result<Decoded> decoded(std::string_view bytes, std::optional<Encoding> encoding) {
  constexpr std::array<std::string_view, 3> marks{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
  std::optional<Encoding> marked;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (bytes.starts_with(marks[i])) marked = static_cast<Encoding>(i);

  Decoded decoded;
  decoded.has_mark = marked && (!encoding || *encoding == *marked);
  if (decoded.has_mark) bytes.remove_prefix(marks[static_cast<std::size_t>(*marked)].size());
  if (!encoding) encoding = marked;
  if (!encoding) encoding = utf16_without_mark(bytes);
  if (!encoding && find_invalid_utf8(bytes) != bytes.npos && !is_mostly_utf8(bytes))
    encoding = Encoding::windows_1252;
  decoded.encoding = encoding.value_or(Encoding::utf8);

  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  switch (decoded.encoding) {
    case Encoding::utf8:
      decode_utf8(bytes, decoded);
      break;
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      decode_utf16(bytes, decoded.encoding == Encoding::utf16_be, decoded);
      break;
    case Encoding::windows_1252:
      decode_windows(bytes, decoded);
      break;
  }
  if (!is_text(decoded.text)) return std::unexpected(Error{"error.table.not_text"});
  return decoded;
}

}  // namespace core
