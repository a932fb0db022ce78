// How far each page is filled in, for the marks of the rail. It informs; nothing is locked.
#pragma once

#include "core/model/plan.h"
#include "shell/frame/session.h"

namespace shell {

// Share of what the page asks for that the plan has, 0..1.
double completion(const core::Plan& plan, Page page);

}  // namespace shell
