#include "core/base/error.h"
#include <imgui.h>
