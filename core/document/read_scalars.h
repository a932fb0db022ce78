// Reading single values of a plan file: numbers, words, months. Each function answers why it did
// not take the value, and then leaves its target alone; what it had to mend it says to the context.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/month.h"
#include "core/document/read_context.h"

namespace core {

// The number that a text of a spreadsheet means ("12", "12,5", "1 234,5"); nothing where it could
// mean two ("1,234" is a thousand to some and one and a bit to others).
std::optional<double> number_from_text(std::string_view text);

Trouble read_number(ReadContext& context, const JsonValue& node, const JsonPath& path,
                    double& value, const Rule& rule);
Trouble read_flag(ReadContext& context, const JsonValue& node, const JsonPath& path, bool& value);
Trouble read_month(ReadContext& context, const JsonValue& node, const JsonPath& path, Month& value);
// Words of any kind but own_id.
Trouble read_words(ReadContext& context, const JsonValue& node, const JsonPath& path,
                   std::string& value, const Rule& rule);
// The place of the word among `names`.
Trouble read_choice(const JsonValue& node, std::span<const std::string_view> names,
                    std::size_t& value);

}  // namespace core
