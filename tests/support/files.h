// Files of the repository, as tests read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where `path`, relative to the repository, lies on this machine.
std::string repository_path(std::string_view path);

// The bytes of a file below the repository; the test fails if it is not there.
std::string read_repository_file(std::string_view path);
void write_repository_file(std::string_view path, std::string_view bytes);

// The bytes of a file of the collection of real input: below tests/data, where its licence lets us
// keep it, else below the folder that the environment variable TRIBUTARY_DATA names; nothing if it
// is in neither, and then a test says so by GTEST_SKIP().
std::optional<std::string> collection_file(std::string_view path);

// Names of the files in a folder below the repository, sorted; none if there is no such folder.
std::vector<std::string> repository_files(std::string_view folder);

// Whether golden files are to be written anew instead of compared: TRIBUTARY_REWRITE=1.
bool is_rewriting_golden_files();

// Whether there is time for everything: TRIBUTARY_TIER=long, as `./test --long` sets it.
bool is_long_tier();

// The example plan as the repository holds it; the page's pack keeps the same text without line
// breaks.
std::string example_file(std::string_view language = "fr");
