#include "core/model/plan.h"
#include "core/metrics/hhi.h"
