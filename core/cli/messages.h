// The English words of the command line.
#pragma once

#include "core/base/catalog.h"

namespace core::cli {

Catalog english_messages();

}  // namespace core::cli
