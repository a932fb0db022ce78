#include "core/cli/commands.h"
#include "core/cli/table_json.h"

namespace core::cli {

Outcome import_tables(const Call& call, const Catalog& messages) {
  const auto file = read_tables(call.text, call.path);
  if (!file)
    return {
        Exit::wrong_input, {}, std::string(call.path) + ": " + messages.say(file.error()) + "\n"};
  return {Exit::done, table_json(*file, messages), {}};
}

}  // namespace core::cli
