// The question and the answer of core/rating/acceptability.h as bytes, for the job "acceptability".
#pragma once

#include <string>
#include <string_view>

#include "core/rating/acceptability.h"

namespace core {

std::string bytes_from_acceptability_question(AcceptabilityQuestion question);
std::string bytes_from_acceptability(Acceptability answer);
// error.import_bytes for bytes that the other has not written.
Result<AcceptabilityQuestion> acceptability_question_from_bytes(std::string_view bytes);
Result<Acceptability> acceptability_from_bytes(std::string_view bytes);

}  // namespace core
