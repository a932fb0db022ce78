#include "core/base/error.h"
#include "core/model/plan.h"
