// Text in scripts that the embedded faces lack. A whole run of it is drawn as one picture in the
// machine's own faces, for only a run can be joined, shaped and put in order as its script asks. To
// Dear ImGui each run is one private-use character, its stand-in, whose glyph is that picture.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace shell {

// A run as drawn: its pixels and where they lie relative to the start of the run on the baseline,
// in device pixels, down and right being positive.
struct TextPicture {
  int left = 0, top = 0, width = 0, height = 0;
  bool coloured = false;             // an emoji: not tinted with the colour of the text
  std::vector<std::uint8_t> pixels;  // width * height times red, green, blue, alpha; not multiplied
};

// Draws in the faces of the machine: the browser. `px` is the em size in device pixels.
class TextPainter {
 public:
  virtual ~TextPainter() = default;
  virtual float text_advance(std::string_view text, float px, bool semibold) = 0;
  virtual TextPicture text_picture(std::string_view text, float px, bool semibold) = 0;
};

class ForeignText {
 public:
  // Without a painter every text stays as it is.
  explicit ForeignText(TextPainter* painter) : painter_{painter} {}

  // Makes `font`, which was added last, draw stand-ins; what it holds already is not foreign.
  void join(ImFont& font, bool semibold);

  // Between two frames: forgets all runs when there are too many.
  void begin_frame();

  // `text` with a stand-in for each foreign run; `text` itself where there is none, else what was
  // put into `room`.
  std::string_view with_stand_ins(std::string_view text, std::string& room);

  // The run that a stand-in stands for; empty for other characters.
  std::string_view run_of(char32_t stand_in) const;
  TextPainter* painter() const { return painter_; }

 private:
  static constexpr char32_t last_known = 0x3000;  // the faces hold nothing from here on

  bool is_plain(std::string_view text) const;
  bool is_foreign(std::string_view cluster) const;
  std::size_t run_length(std::string_view text) const;
  char32_t stand_in_for(std::string_view run);

  TextPainter* painter_;
  std::bitset<last_known> held_;
  std::vector<std::string_view> runs_;  // keys of stand_ins_
  std::map<std::string, char32_t, std::less<>> stand_ins_;
};

// Bytes of what a reader takes for one character at the start of a text that is not empty: a letter
// with its marks, an emoji of several parts.
std::size_t cluster_length(std::string_view text);

}  // namespace shell
