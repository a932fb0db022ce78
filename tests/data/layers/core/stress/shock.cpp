#include "core/forecast/adstock.h"
#include <nlohmann/json.hpp>
