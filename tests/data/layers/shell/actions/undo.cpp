#include "shell/frame/frame.h"
#include "shell/app/workbench.h"
