#include "shell/panels/budget_panel.h"
#include "shell/widgets/button.h"
#include "shell/panels/goal_panel.h"
