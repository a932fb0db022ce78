#include <nlohmann/json.hpp>
#include "core/edit/editor.h"
