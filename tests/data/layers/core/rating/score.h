#include "core/metrics/hhi.h"
#include "core/forecast/adstock.h"
