#include "core/model/plan.h"
#  include "core/rating/score.h"
