#include "web/mirror/node_text.h"

namespace web {
namespace {

std::string_view role_name(shell::Role role) {
  using enum shell::Role;
  switch (role) {
    case text:
      return "text";
    case heading:
      return "heading";
    case button:
      return "button";
    case link:
      return "link";
    case checkbox:
      return "checkbox";
    case switch_control:
      return "switch";
    case radio:
      return "radio";
    case radio_group:
      return "radiogroup";
    case combobox:
      return "combobox";
    case listbox:
      return "listbox";
    case option:
      return "option";
    case tab_list:
      return "tablist";
    case tab:
      return "tab";
    case textbox:
      return "textbox";
    case slider:
      return "slider";
    case progressbar:
      return "progressbar";
    case image:
      return "img";
    case list:
      return "list";
    case list_item:
      return "listitem";
    case table:
      return "table";
    case row:
      return "row";
    case column_header:
      return "columnheader";
    case row_header:
      return "rowheader";
    case cell:
      return "cell";
    case group:
      return "group";
    case region:
      return "region";
    case navigation:
      return "navigation";
    case main:
      return "main";
    case complementary:
      return "complementary";
    case banner:
      return "banner";
    case contentinfo:
      return "contentinfo";
    case status:
      return "status";
    case alert:
      return "alert";
    case dialog:
      return "dialog";
    case menu:
      return "menu";
    case menu_item:
      return "menuitem";
    case generic:
      return "generic";
  }
  return "text";
}

std::string_view popup_name(shell::Popup popup) {
  switch (popup) {
    case shell::Popup::menu:
      return "menu";
    case shell::Popup::listbox:
      return "listbox";
    case shell::Popup::dialog:
      return "dialog";
    case shell::Popup::none:
      break;
  }
  return "";
}

void add_field(JsonText& json, const shell::FieldLook& look) {
  json.key("field");
  json.open('{');
  const auto number = [&json](std::string_view key, float value) {
    json.key(key), json.add_number(value);
  };
  const auto flag = [&json](std::string_view key, bool value) {
    if (value) json.key(key), json.add(1L);
  };
  number("font_size", look.font_size);
  number("line_height", look.line_height);
  number("left", look.padding_left);
  number("right", look.padding_right);
  number("top", look.padding_top);
  flag("multiline", look.multiline);
  flag("numeric", look.numeric);
  flag("align_right", look.align_right);
  flag("semibold", look.semibold);
  json.key("text"), json.add(static_cast<long>(look.text_colour));
  json.key("background"), json.add(static_cast<long>(look.background));
  json.close('}');
}

}  // namespace

void add_node(JsonText& json, const shell::SemanticNode& node) {
  // Names every member, so that a new one cannot be forgotten here.
  const auto& [id, parent, controls, role, name, value, description, placeholder, role_description,
               shortcut, rect, clip, level, disabled, checked, selected, pressed, invalid, modal,
               current, focusable, takes_keys, option, expanded, popup, least, most, now, field] =
      node;
  const auto text = [&json](std::string_view key, std::string_view content) {
    if (!content.empty()) json.key(key), json.add(content);
  };
  const auto flag = [&json](std::string_view key, bool is_set) {
    if (is_set) json.key(key), json.add(1L);
  };
  json.open('{');
  json.key("id"), json.add(number_of(id));
  text("role", role_name(role));
  text("name", name);
  text("value", value);
  text("description", description);
  text("placeholder", placeholder);
  text("role_description", role_description);
  text("shortcut", shortcut);
  text("popup", popup_name(popup));
  if (controls != 0) json.key("controls"), json.add(number_of(controls));
  if (level != 0) json.key("level"), json.add(static_cast<long>(level));
  flag("disabled", disabled);
  flag("checked", checked);
  flag("selected", selected);
  flag("pressed", pressed);
  flag("invalid", invalid);
  flag("modal", modal);
  flag("current", current);
  flag("focusable", focusable);
  flag("takes_keys", takes_keys);
  if (option != 0) json.key("option"), json.add(static_cast<long>(option));
  if (expanded != shell::Expanded::not_applicable)
    json.key("expanded"), json.add(expanded == shell::Expanded::expanded ? 1L : 0L);
  if (role == shell::Role::slider || role == shell::Role::progressbar) {
    json.key("least"), json.add_number(least);
    json.key("most"), json.add_number(most);
    json.key("now"), json.add_number(now);
  }
  if (role == shell::Role::textbox) add_field(json, field);
  json.close('}');
}

bool is_same_but_moved(const shell::SemanticNode& a, const shell::SemanticNode& b) {
  return a.role == b.role && a.name == b.name && a.value == b.value &&
         a.description == b.description && a.placeholder == b.placeholder &&
         a.role_description == b.role_description && a.shortcut == b.shortcut &&
         a.level == b.level && a.disabled == b.disabled && a.checked == b.checked &&
         a.selected == b.selected && a.pressed == b.pressed && a.invalid == b.invalid &&
         a.modal == b.modal && a.current == b.current && a.focusable == b.focusable &&
         a.takes_keys == b.takes_keys && a.option == b.option && a.expanded == b.expanded &&
         a.popup == b.popup && a.controls == b.controls && a.least == b.least && a.most == b.most &&
         a.now == b.now && a.field == b.field;
}

}  // namespace web
