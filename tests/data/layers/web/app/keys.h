#pragma once
#include <regex>
