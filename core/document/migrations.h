// Older plan files, raised version by version to the one this program knows.
#pragma once

#include <span>

#include "core/document/json_value.h"

namespace core {

// Raises a document from one version to the next. Pure: it changes the tree and nothing else; what
// it does not know it leaves as it is.
using Migration = JsonValue (*)(JsonValue document);

// The steps of the plan file: the first raises version 1 to 2, and so on. There is none while 1 is
// the only version.
std::span<const Migration> plan_migrations();

// Runs the steps from `version` (1 or more) to the last, and writes the version reached into the
// document. A document that is as new as the last step, or newer, is left as it is.
JsonValue migrate(JsonValue document, int version, std::span<const Migration> steps);

}  // namespace core
