#include "shell/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace shell {
namespace {

constexpr Theme light{
    .dark = false,
    .page = 0xF5F8F8FF,
    .rail = 0xECF2F2FF,
    .surface = 0xFFFFFFFF,
    .raised = 0xFFFFFFFF,
    .sunken = 0xEDF2F2FF,
    .hover = 0xE6EEEEFF,
    .pressed = 0xD9E5E5FF,
    .overlay_scrim = 0x0E1F2266,
    .hairline = 0xDAE3E4FF,
    .border = 0xC4D0D2FF,
    .control_border = 0x7B8E92FF,
    .text = 0x10262AFF,
    .muted = 0x4A6166FF,
    .disabled = 0x7C8D91FF,
    .inverse_text = 0xFFFFFFFF,
    .inverse_surface = 0x17343AFF,
    .accent = 0x0B6672FF,
    .accent_hover = 0x08545EFF,
    .accent_pressed = 0x06434BFF,
    .accent_soft = 0xDCEFF0FF,
    .accent_line = 0x8CC3C9FF,
    .on_accent = 0xFFFFFFFF,
    .focus = 0x0B6672FF,
    .good = 0x1A7144FF,
    .good_soft = 0xE2F3E9FF,
    .warn = 0x8A5300FF,
    .warn_soft = 0xFDF0D8FF,
    .warn_mark = 0xB97A0AFF,
    .bad = 0xB3302BFF,
    .bad_soft = 0xFCE9E6FF,
    .bad_line = 0xE8A7A0FF,
    .on_bad = 0xFFFFFFFF,
    .grid = 0xE3EAEBFF,
    .axis = 0x7B8E92FF,
    .band_outer = 0xDCEDEEFF,
    .band_inner = 0xB6DADDFF,
    .line = 0x0B6672FF,
    .compare = 0x4A6166FF,
    .channels = {0x4782DBFF, 0x069582FF, 0x2F4453FF, 0x6D419EFF, 0xE44776FF, 0xA04609FF, 0xA18B18FF,
                 0x746351FF},
};

constexpr Theme dark{
    .dark = true,
    .page = 0x0E1618FF,
    .rail = 0x0B1214FF,
    .surface = 0x162124FF,
    .raised = 0x1E2B2FFF,
    .sunken = 0x0F191BFF,
    .hover = 0x213034FF,
    .pressed = 0x2A3B40FF,
    .overlay_scrim = 0x000000A6,
    .hairline = 0x27363AFF,
    .border = 0x36484DFF,
    .control_border = 0x74888DFF,
    .text = 0xE7EFF0FF,
    .muted = 0xA5B6BAFF,
    .disabled = 0x6E8085FF,
    .inverse_text = 0x0E1618FF,
    .inverse_surface = 0xDCE7E8FF,
    .accent = 0x5AC7D2FF,
    .accent_hover = 0x7BD5DEFF,
    .accent_pressed = 0x9BE2E9FF,
    .accent_soft = 0x12383EFF,
    .accent_line = 0x2B7680FF,
    .on_accent = 0x04262BFF,
    .focus = 0x7BD5DEFF,
    .good = 0x6FCF97FF,
    .good_soft = 0x14342AFF,
    .warn = 0xEDBE63FF,
    .warn_soft = 0x3A2D12FF,
    .warn_mark = 0xEDBE63FF,
    .bad = 0xFF9A8FFF,
    .bad_soft = 0x40211FFF,
    .bad_line = 0x8F4740FF,
    .on_bad = 0x3A0805FF,
    .grid = 0x223034FF,
    .axis = 0x74888DFF,
    .band_outer = 0x17343AFF,
    .band_inner = 0x1E4F57FF,
    .line = 0x5AC7D2FF,
    .compare = 0xA5B6BAFF,
    .channels = {0x73B6FEFF, 0x54E3D3FF, 0x84939EFF, 0x9B68C3FF, 0xC95172FF, 0xE4862AFF, 0xF0DD74FF,
                 0xBFAC8FFF},
};

double channel_value(Colour colour, int shift) {
  return static_cast<double>((colour >> shift) & 0xFFu);
}

// Relative luminance, WCAG 2.
double luminance(Colour colour) {
  const auto linear = [&](int shift) {
    const double c = channel_value(colour, shift) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(24) + 0.7152 * linear(16) + 0.0722 * linear(8);
}

}  // namespace

const Theme& light_theme() { return light; }
const Theme& dark_theme() { return dark; }

Colour channel_colour(const Theme& theme, std::string_view role) {
  const auto found = std::ranges::find(channel_colour_names, role);
  const auto index = found == channel_colour_names.end()
                         ? channel_colour_names.size() - 1
                         : static_cast<std::size_t>(found - channel_colour_names.begin());
  return theme.channels[index];
}

Colour mixed(Colour over, Colour under, float alpha) {
  Colour result = 0xFF;
  for (const int shift : {24, 16, 8}) {
    const double value = channel_value(over, shift) * static_cast<double>(alpha) +
                         channel_value(under, shift) * (1.0 - static_cast<double>(alpha));
    result |= static_cast<Colour>(std::lround(value)) << shift;
  }
  return result;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace shell
