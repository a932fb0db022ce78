// Building the JSON that commands print.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/json_value.h"

namespace core::cli {

using Named = std::pair<std::string_view, JsonValue>;

JsonValue object(std::initializer_list<Named> members);
JsonValue number_or_null(const std::optional<double>& value);
JsonValue numbers(std::span<const double> values);
JsonValue texts(std::span<const std::string> values);
// Null for an empty text.
JsonValue text_or_null(std::string_view text);

}  // namespace core::cli
