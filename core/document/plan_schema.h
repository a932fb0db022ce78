// The JSON Schema (2020-12) of the plan file, made from the tables of fields.
#pragma once

#include <string>

namespace core {

// What assets/schema/tributary-plan-1.schema.json holds. Every file that plan_to_json() writes of a
// sound plan passes it. Unknown members are allowed everywhere; references and unique ids are
// beyond a schema.
std::string plan_schema();

}  // namespace core
