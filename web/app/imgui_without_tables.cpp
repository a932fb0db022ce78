// Stands in the page for imgui_tables.cpp, and for the reading of settings files. The workbench
// uses neither, but the rest of Dear ImGui refers to them, which would bring in some 30 kB: these
// are the calls it makes, none of which has anything to do where no table was ever begun.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdlib>

namespace ImGui {

void TableSettingsAddSettingsHandler() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void EndTable() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

}  // namespace ImGui

// By --wrap, in the place of sscanf(): the settings ask it for much, and what is used, the renderer
// reading "#version 300 es", for one whole number behind other text.
extern "C" int __wrap_sscanf(const char* text, const char* format, ...) {
  while (*format != '%' && *format != '\0' && *format == *text) ++format, ++text;
  if (format[0] != '%' || format[1] != 'd') return 0;
  std::va_list arguments;
  va_start(arguments, format);
  *va_arg(arguments, int*) = std::atoi(text);
  va_end(arguments);
  return 1;
}
