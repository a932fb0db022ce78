// Corrections of a file in the person's language.
#pragma once

#include <string>
#include <vector>

#include "core/document/plan_json.h"
#include "shell/text/texts.h"

namespace shell {

// "ligne 12, colonne 5 · /channels/3/name"; the pointer alone where there is no line.
std::string repair_place(const Texts& texts, core::Language language, const core::Repair& repair);

// All of them as a text file.
std::string repair_report(const Texts& texts, core::Language language, const std::string& name,
                          const std::vector<core::Repair>& repairs);

}  // namespace shell
