// What `tributary` says of its commands: "cli.help.NAME" holds how each is called and, after an
// empty line, what it does.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/catalog.h"
#include "core/base/result.h"

namespace core::cli {

// Whether a word asks for help: -h or --help.
bool asks_for_help(std::string_view word);

// All commands.
std::string help(std::span<const std::string_view> names, const Catalog& messages);
// One command.
std::string command_help(std::string_view name, const Catalog& messages);

// Why a command was not understood, and how it is called. `reason` may name {found}, the {command},
// and the {operand} that it takes.
std::string misuse(std::string_view name, Error reason, const Catalog& messages);
std::string unknown_command(std::string_view found, std::span<const std::string_view> names,
                            const Catalog& messages);

}  // namespace core::cli
