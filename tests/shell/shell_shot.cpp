// A picture of a page without a browser:
//   shell_shot [--example ID | --template ID | --plan FILE] [--page NAME] [--lang fr|en] [--theme
//   light|dark]
//              [--import FILE]... [--size 1280x800] [--ratio 1] [--click ROLE:NAME]... [--scroll
//              PIXELS] --out FILE.png
// ROLE is button, tab, option, row, radio, checkbox or combobox.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/embedded_assets.h"
#include "tests/shell/headless.h"
#include "tests/shell/software_picture.h"

namespace {

const std::map<std::string, shell::Role, std::less<>> roles{{"button", shell::Role::button},
                                                            {"tab", shell::Role::tab},
                                                            {"option", shell::Role::option},
                                                            {"row", shell::Role::row},
                                                            {"radio", shell::Role::radio},
                                                            {"checkbox", shell::Role::checkbox},
                                                            {"combobox", shell::Role::combobox},
                                                            {"slider", shell::Role::slider},
                                                            {"cell", shell::Role::cell},
                                                            {"list_item", shell::Role::list_item},
                                                            {"switch", shell::Role::switch_control},
                                                            {"menu_item", shell::Role::menu_item}};

}  // namespace

int main(int count, char** arguments) {
  std::string example, model, file, page, language = "fr", theme = "light", out = "shot.png";
  float width = 1280, height = 800, ratio = 1, scroll = 0;
  std::vector<std::string> clicks, imports;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view key = arguments[i];
    const std::string value = arguments[i + 1];
    if (key == "--example") example = value;
    if (key == "--template") model = value;
    if (key == "--plan") file = value;
    if (key == "--page") page = value;
    if (key == "--lang") language = value;
    if (key == "--theme") theme = value;
    if (key == "--size") std::sscanf(value.c_str(), "%fx%f", &width, &height);
    if (key == "--ratio") ratio = std::strtof(value.c_str(), nullptr);
    if (key == "--scroll") scroll = std::strtof(value.c_str(), nullptr);
    if (key == "--import") imports.push_back(value);
    if (key == "--click") clicks.push_back(value);
    if (key == "--out") out = value;
  }
  shell::Headless screen{width, height, ratio, language, theme == "dark"};
  const core::Language spoken = language == "fr" ? core::Language::fr : core::Language::en;
  if (!example.empty()) screen.open(core::embedded_text(core::example_files(spoken), example));
  if (!model.empty()) screen.workbench().new_plan(model);
  if (!file.empty()) {
    std::ifstream in{file, std::ios::binary};
    screen.workbench().file_opened("plan.json",
                                   std::string{std::istreambuf_iterator<char>{in}, {}});
  }
  screen.wait(9);
  for (const std::string& path : imports) {
    std::ifstream in{path, std::ios::binary};
    screen.hold(path.substr(path.rfind('/') + 1),
                std::string{std::istreambuf_iterator<char>{in}, {}});
  }
  if (!page.empty()) screen.workbench().go_to(page);
  screen.wait(1);
  for (const std::string& click : clicks) {
    const auto colon = click.find(':');
    const auto role = roles.find(click.substr(0, colon));
    if (role == roles.end() || !screen.click(role->second, click.substr(colon + 1))) {
      std::fprintf(stderr, "nothing to click: %s\n", click.c_str());
      for (const shell::SemanticNode& node : screen.workbench().nodes())
        if (node.focusable)
          std::fprintf(stderr, "  %d %s\n", static_cast<int>(node.role), node.name.c_str());
      return 1;
    }
  }
  if (scroll != 0) {
    screen.workbench().pointer_moved({width / 2, height / 2}, shell::PointerKind::mouse);
    screen.workbench().wheel_turned({0, scroll}, false);
    screen.settle();
    screen.wait(2);
  }
  return shell::write_png(shell::picture_of(screen.draw_data()), out) ? 0 : 1;
}
