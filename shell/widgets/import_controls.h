// The choices about an export that stand both where they are asked and where they can be corrected.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/frame/frame.h"

namespace shell {

// The file whose details are shown; nothing: there is none.
ImportedFile* selected_import(Frame& frame);

// What follows from a corrected mapping: the sums again, or only what they mean.
void changed_mapping(Frame& frame, ImportedFile& file, bool sums_too);

// Channels to choose from, in words and as the mapping keeps them: none, one of its own by the
// name of the label, those of the plan, those of the library that the plan lacks.
struct ChannelChoices {
  std::vector<std::string> names;
  std::vector<core::ChannelWord> words;
};
ChannelChoices channel_choices(const Frame& frame);
// A word of the library is found as the channel that the plan has of it.
std::size_t place_of(const Frame& frame, const ChannelChoices& choices,
                     const core::ChannelWord& word);

// Each draws a labelled field at `box` for table `table` of `file`.
void month_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table);
void channel_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table);
void tax_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table);
void rate_field(Frame& frame, Rect box, ImportedFile& file, std::size_t table);

}  // namespace shell
