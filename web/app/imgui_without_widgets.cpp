// Stands in the page for imgui_tables.cpp, for the reading of settings files and for widgets. The
// workbench uses none of them, but the rest of Dear ImGui refers to them, which would bring in some
// 60 kB: these are the calls it makes, none of which has anything to do where no table, tab, tree
// or menu was ever begun, no window has a title, a scroll bar or an error to show or places itself,
// keys do not reach Dear ImGui, the mouse's cursor is the system's, and what is begun is ended.
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

// The widgets by --wrap: they are in the same file as what is used. Their names are as C++ writes
// them for the linker.
extern "C" {
void __wrap__ZN5ImGui9EndTabBarEv() {}
ImGuiMultiSelectIO* __wrap__ZN5ImGui14EndMultiSelectEv() { return nullptr; }
void __wrap__ZN5ImGui10EndMenuBarEv() {}
void __wrap__ZN5ImGui7TreePopEv() {}
bool __wrap__ZN5ImGui10SelectableEPKcbiRK6ImVec2(const char*, bool, ImGuiSelectableFlags,
                                                 const ImVec2&) {
  return false;
}
void __wrap__ZN5ImGui13SeparatorTextEPKc(const char*) {}
void __wrap__ZN5ImGui5TextVEPKcPv(const char*, std::va_list) {}
void __wrap__ZN5ImGui9ScrollbarE9ImGuiAxis(ImGuiAxis) {}
bool __wrap__ZN5ImGui14CollapseButtonEjRK6ImVec2(ImGuiID, const ImVec2&) { return false; }
bool __wrap__ZN5ImGui11CloseButtonEjRK6ImVec2(ImGuiID, const ImVec2&) { return false; }
void __wrap__ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState(
    const ImGuiErrorRecoveryState*) {}
void __wrap__ZN5ImGui36ErrorRecoveryTryToRecoverWindowStateEPK23ImGuiErrorRecoveryState(
    const ImGuiErrorRecoveryState*) {}
void __wrap__ZN5ImGui25NavMoveRequestApplyResultEv() {}
void __wrap__ZN5ImGui17RenderMouseCursorE6ImVec2fijjj(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32,
                                                      ImU32) {}
void __wrap__ZN5ImGui15RenderNavCursorERK6ImRectji(const ImRect&, ImGuiID,
                                                   ImGuiNavRenderCursorFlags) {}
bool __wrap__ZN5ImGui8ShortcutEiij(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
bool __wrap__ZN5ImGui14BeginTooltipExEii(ImGuiTooltipFlags, ImGuiWindowFlags) { return false; }
void __wrap__ZN5ImGui15LogRenderedTextEPK6ImVec2PKcS4_(const ImVec2*, const char*, const char*) {}
}

ImVec2 window_place(ImGuiWindow*) asm("__wrap__ZN5ImGui25FindBestWindowPosForPopupEP11ImGuiWindow");
ImVec2 window_place(ImGuiWindow* window) { return window->Pos; }

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
