#include "core/document/read.h"
#include "shell/frame/frame.h"
#include <iostream>
