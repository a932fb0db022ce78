// By --wrap, in the place of the C library's strtod(): for all numbers that the page reads, those
// of the JSON reader too.
#include <cstring>

#include "core/base/nearest_double.h"

extern "C" double __wrap_strtod(const char* text, char** end) {
  const char* stop = nullptr;
  const double value = core::leading_number({text, std::strlen(text)}, stop);
  if (end) *end = const_cast<char*>(stop);
  return value;
}
