#include "shell/panels/budget_panel.h"
#include "web/app/main.h"
#include "../frame/frame.h"
