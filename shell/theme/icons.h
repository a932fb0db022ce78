// Names of the icons in assets/fonts/icons.ttf (listed in icons.txt there): their private-use code
// points as UTF-8.
#pragma once

namespace shell {

using Icon = const char*;

namespace icons {
inline constexpr Icon add = "\uE145";
inline constexpr Icon apps = "\uE5C3";
inline constexpr Icon arrow_back = "\uE5C4";
inline constexpr Icon arrow_forward = "\uE5C8";
inline constexpr Icon auto_fix_high = "\uE663";
inline constexpr Icon bar_chart = "\uE26B";
inline constexpr Icon bolt = "\uEA0B";
inline constexpr Icon check = "\uE5CA";
inline constexpr Icon check_circle = "\uE86C";
inline constexpr Icon chevron_left = "\uE5CB";
inline constexpr Icon chevron_right = "\uE5CC";
inline constexpr Icon close = "\uE5CD";
inline constexpr Icon cloud_queue = "\uE2C2";
inline constexpr Icon content_copy = "\uE14D";
inline constexpr Icon dark_mode = "\uE51C";
inline constexpr Icon delete_outline = "\uE92E";
inline constexpr Icon description = "\uE873";
inline constexpr Icon edit = "\uE3C9";
inline constexpr Icon error_outline = "\uE001";
inline constexpr Icon expand_less = "\uE5CE";
inline constexpr Icon expand_more = "\uE5CF";
inline constexpr Icon explore = "\uE87A";
inline constexpr Icon fact_check = "\uF0C5";
inline constexpr Icon file_download = "\uE2C4";
inline constexpr Icon file_upload = "\uE2C6";
inline constexpr Icon folder_open = "\uE2C8";
inline constexpr Icon forum = "\uE0BF";
inline constexpr Icon help_outline = "\uE8FD";
inline constexpr Icon history = "\uE889";
inline constexpr Icon home = "\uE88A";
inline constexpr Icon info_outline = "\uE88F";
inline constexpr Icon label_outline = "\uE893";
inline constexpr Icon language = "\uE894";
inline constexpr Icon light_mode = "\uE518";
inline constexpr Icon lightbulb_outline = "\uE90F";
inline constexpr Icon link = "\uE157";
inline constexpr Icon list = "\uE896";
inline constexpr Icon lock = "\uE897";
inline constexpr Icon menu = "\uE5D2";
inline constexpr Icon more_vert = "\uE5D4";
inline constexpr Icon people_outline = "\uE7FC";
inline constexpr Icon person = "\uE7FD";
inline constexpr Icon place = "\uE55F";
inline constexpr Icon record_voice_over = "\uE91F";
inline constexpr Icon redo = "\uE15A";
inline constexpr Icon replay = "\uE042";
inline constexpr Icon save = "\uE161";
inline constexpr Icon school = "\uE80C";
inline constexpr Icon search = "\uE8B6";
inline constexpr Icon shield = "\uE9E0";
inline constexpr Icon shopping_bag = "\uF1CC";
inline constexpr Icon show_chart = "\uE6E1";
inline constexpr Icon smartphone = "\uE32C";
inline constexpr Icon store = "\uE8D1";
inline constexpr Icon storefront = "\uEA12";
inline constexpr Icon sync = "\uE627";
inline constexpr Icon table_chart = "\uE265";
inline constexpr Icon tune = "\uE429";
inline constexpr Icon undo = "\uE166";
inline constexpr Icon upload_file = "\uE9FC";
inline constexpr Icon view_week = "\uE8F3";
inline constexpr Icon warning = "\uE002";
inline constexpr Icon warning_amber = "\uF083";
}  // namespace icons

}  // namespace shell
