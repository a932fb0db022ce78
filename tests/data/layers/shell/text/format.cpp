#include <string>
#include <format>
