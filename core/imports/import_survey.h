// The survey that a table of answers is to the plan.
#pragma once

#include "core/imports/export_reading.h"
#include "core/model/library.h"

namespace core {

// Table number `index` of `reading`, mapped as a survey, without an id. Answers that name a channel
// of the plan are of it, the same channel once; others keep their words. Where a person may give
// several answers, two for one channel are not added up: the later one keeps its words.
Survey import_survey(const ExportReading& reading, std::size_t index, const Plan& plan,
                     const Library& library);

}  // namespace core
