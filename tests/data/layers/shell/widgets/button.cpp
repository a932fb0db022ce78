#include "imgui.h"
#include "shell/panels/budget_panel.h"
