#include "shell/frame/frame.h"

namespace shell {

const std::string& Frame::text(TextKey key) const { return texts.text(preferences.language, key); }

std::string Frame::text(TextKey key, Fillings values) const {
  return texts.text(preferences.language, key, values);
}

std::string Frame::text(const core::Message& message) const {
  return texts.text(preferences.language, message);
}

std::string Frame::text(const core::Error& error) const {
  return texts.text(preferences.language, error);
}

std::string Frame::text_count(TextKey key, double count, Fillings values) const {
  return texts.text_count(preferences.language, key, count, values);
}

void Frame::command(Command::Kind kind, std::string_view argument) const {
  commands.push_back({kind, std::string{argument}});
}

}  // namespace shell
