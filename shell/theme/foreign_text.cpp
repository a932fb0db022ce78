#include "shell/theme/foreign_text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shell {
namespace {

constexpr char32_t first_stand_in = 0xE000, end_of_stand_ins = 0xF8FF;
constexpr std::size_t most_runs = 4096;

struct Range {
  char32_t from, to;
};

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Range range) { return c >= range.from && c <= range.to; });
}

// What belongs to the character before it: marks, joiners, variation selectors, skin tones, tags.
constexpr std::array<Range, 12> extenders{{{0x300, 0x36F},
                                           {0x483, 0x489},
                                           {0x1AB0, 0x1AFF},
                                           {0x1DC0, 0x1DFF},
                                           {0x200C, 0x200D},
                                           {0x20D0, 0x20FF},
                                           {0x3099, 0x309A},
                                           {0xFE00, 0xFE0F},
                                           {0xFE20, 0xFE2F},
                                           {0x1F3FB, 0x1F3FF},
                                           {0xE0020, 0xE007F},
                                           {0xE0100, 0xE01EF}}};
constexpr char32_t joiner = 0x200D;
constexpr Range flags{0x1F1E6, 0x1F1FF};

constexpr std::array<Range, 6> right_to_left{{{0x590, 0x8FF},
                                              {0xFB1D, 0xFDFF},
                                              {0xFE70, 0xFEFE},
                                              {0x10800, 0x10FFF},
                                              {0x1E800, 0x1EFFF},
                                              {0x200F, 0x200F}}};
// Scripts and signs whose characters stand one by one, so that a line may end between any two.
constexpr std::array<Range, 7> one_by_one{{{0x2190, 0x2BFF},
                                           {0x2E80, 0xA4CF},
                                           {0xAC00, 0xD7AF},
                                           {0xF900, 0xFAFF},
                                           {0xFE30, 0xFE4F},
                                           {0xFF00, 0xFFEF},
                                           {0x1F000, 0x3FFFF}}};

struct Character {
  char32_t code;
  std::size_t length;
};

Character first_of(std::string_view text) {
  unsigned int code = 0;
  const int length = ImTextCharFromUtf8(&code, text.data(), text.data() + text.size());
  return {code, static_cast<std::size_t>(std::max(1, length))};
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250);
}

void append_utf8(std::string& text, char32_t code) {
  std::array<char, 5> bytes;
  text.append(bytes.data(), static_cast<std::size_t>(ImTextCharToUtf8(bytes.data(), code)));
}

// What join() leaves with the source, which keeps a copy of it.
struct Source {
  ForeignText* foreign;
  bool semibold;
};

const Source& source_of(const ImFontConfig* config) {
  return *static_cast<const Source*>(config->FontData);
}

bool has_stand_in(ImFontAtlas*, ImFontConfig* config, ImWchar character) {
  return !source_of(config).foreign->run_of(character).empty();
}

// Runs that are only measured, to be cut short or wrapped, are not drawn.
bool measure_first(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->LoadNoRenderOnLayout = true;
  return true;
}

bool load_run(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
              ImWchar character, ImFontGlyph* glyph, float* only_advance) {
  const auto [foreign, semibold] = source_of(config);
  const std::string_view run = foreign->run_of(character);
  if (run.empty()) return false;
  TextPainter& painter = *foreign->painter();
  const float advance = painter.text_advance(run, baked->Size, semibold);
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = character;
  glyph->AdvanceX = advance;
  const TextPicture picture = painter.text_picture(run, baked->Size, semibold);
  if (picture.width <= 0 || picture.height <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, picture.width, picture.height);
  if (id == ImFontAtlasRectId_Invalid) return true;
  const float top = std::round(baked->Ascent) + static_cast<float>(picture.top);
  glyph->X0 = static_cast<float>(picture.left);
  glyph->X1 = static_cast<float>(picture.left + picture.width);
  glyph->Y0 = top;
  glyph->Y1 = top + static_cast<float>(picture.height);
  glyph->Visible = true;
  glyph->Colored = picture.coloured;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, ImFontAtlasPackGetRect(atlas, id),
                                     picture.pixels.data(), ImTextureFormat_RGBA32,
                                     picture.width * 4);
  return true;
}

}  // namespace

std::size_t cluster_length(std::string_view text) {
  const Character first = first_of(text);
  std::size_t at = first.length;
  const auto next = [&] { return at < text.size() ? first_of(text.substr(at)) : Character{0, 0}; };
  if (first.code >= flags.from && first.code <= flags.to && next().code >= flags.from &&
      next().code <= flags.to)
    at += next().length;
  while (at < text.size()) {
    const Character extender = next();
    if (!is_in(extenders, extender.code)) break;
    at += extender.length;
    if (extender.code == joiner && next().code > 0x7F) at += next().length;
  }
  return at;
}

void ForeignText::join(ImFont& font, bool semibold) {
  if (painter_ == nullptr) return;
  for (char32_t c = ' '; c < last_known; ++c)
    if (font.IsGlyphInFont(c)) held_.set(c);
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "foreign text";
    made.FontSrcContainsGlyph = has_stand_in;
    made.FontBakedInit = measure_first;
    made.FontBakedLoadGlyph = load_run;
    return made;
  }();
  Source source{this, semibold};
  ImFontConfig config;
  config.FontLoader = &loader;
  config.MergeMode = true;
  config.FontData = &source;
  config.FontDataSize = sizeof(source);
  config.FontDataOwnedByAtlas = false;
  config.SizePixels = font.Sources[0]->SizePixels;
  config.GlyphMaxAdvanceX = font.Sources[0]->GlyphMaxAdvanceX;
  ImGui::GetIO().Fonts->AddFont(&config);
}

void ForeignText::begin_frame() {
  if (runs_.size() < most_runs) return;
  runs_.clear();
  stand_ins_.clear();
  ImGui::GetIO().Fonts->CompactCache();
}

std::string_view ForeignText::run_of(char32_t stand_in) const {
  const std::size_t index = stand_in - first_stand_in;
  return stand_in >= first_stand_in && index < runs_.size() ? runs_[index] : std::string_view{};
}

bool ForeignText::is_foreign(std::string_view cluster) const {
  while (!cluster.empty()) {
    const Character c = first_of(cluster);
    if (c.code >= ' ' && (c.code >= last_known || !held_[c.code])) return true;
    cluster.remove_prefix(c.length);
  }
  return false;
}

// Bytes of the run at the start of `text`, 0 if it is not foreign.
std::size_t ForeignText::run_length(std::string_view text) const {
  std::size_t length = cluster_length(text);
  if (!is_foreign(text.substr(0, length))) return 0;
  const char32_t first = first_of(text).code;
  if (is_in(one_by_one, first) || first < 0x80) return length;
  const bool leftwards = is_in(right_to_left, first);
  for (std::size_t at = length; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const char32_t c = first_of(rest).code;
    const std::size_t next = at + cluster_length(rest);
    const bool is_other = is_foreign(rest.substr(0, next - at));
    if (leftwards ? c == '\n' || is_letter(c) : !is_other) break;
    if (is_other && (is_in(right_to_left, c) != leftwards || is_in(one_by_one, c))) break;
    at = next;
    // Spaces and digits belong to a run from right to left only where it goes on after them.
    if (is_other) length = at;
  }
  return length;
}

char32_t ForeignText::stand_in_for(std::string_view run) {
  if (const auto found = stand_ins_.find(run); found != stand_ins_.end()) return found->second;
  const char32_t stand_in = first_stand_in + static_cast<char32_t>(runs_.size());
  if (stand_in >= end_of_stand_ins) return 0xFFFD;
  runs_.push_back(stand_ins_.emplace(run, stand_in).first->first);
  return stand_in;
}

// Most texts are, and every text of a frame is asked about, often more than once.
bool ForeignText::is_plain(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Character c = first_of(text.substr(at));
    if (c.code >= last_known || !held_[c.code] || is_in(extenders, c.code)) return false;
    at += c.length;
  }
  return true;
}

std::string_view ForeignText::with_stand_ins(std::string_view text, std::string& room) {
  if (painter_ == nullptr || is_plain(text)) return text;
  room.clear();
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::size_t length = run_length(rest);
    if (length > 0) {
      room += text.substr(kept, at - kept);
      append_utf8(room, stand_in_for(rest.substr(0, length)));
      kept = at + length;
    }
    at += length > 0 ? length : cluster_length(rest);
  }
  if (kept == 0) return text;
  return room += text.substr(kept);
}

}  // namespace shell
