// Appends JSON to a string, member by member; commas are set by itself.
#pragma once

#include <string>
#include <string_view>

namespace web {

class JsonText {
 public:
  void open(char bracket) { separate(), text_ += bracket; }  // '{' or '['
  void close(char bracket) { text_ += bracket; }             // '}' or ']'
  void key(std::string_view name);
  void add(std::string_view value);
  void add(long value);
  void add_number(float value);  // six digits; null when not finite

  const std::string& text() const { return text_; }

 private:
  void separate();

  std::string text_;
};

}  // namespace web
