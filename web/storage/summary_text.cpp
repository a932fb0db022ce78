#include "web/storage/summary_text.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace web {
namespace {

constexpr char record_end = '\x1e', field_end = '\x1f', member_end = '\x1d';

std::string cleaned(std::string_view text) {
  std::string clean;
  for (const char c : text)
    if (c != record_end && c != field_end && c != member_end) clean += c;
  return clean;
}

std::string number_text(double number) {
  std::array<char, 40> text;
  const int length = std::snprintf(text.data(), text.size(), "%.17g", number);
  return {text.data(), static_cast<std::size_t>(length)};
}

double number_from(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
}

// The parts before each `end`; what follows the last one is dropped.
std::vector<std::string_view> parts(std::string_view text, char end) {
  std::vector<std::string_view> found;
  for (std::size_t stop; (stop = text.find(end)) != text.npos; text.remove_prefix(stop + 1))
    found.push_back(text.substr(0, stop));
  return found;
}

}  // namespace

std::string text_from_summary(const shell::DocumentSummary& summary) {
  std::string text;
  const auto add = [&text](const std::string& field) { text += field + field_end; };
  add(cleaned(summary.id));
  add(cleaned(summary.title));
  add(cleaned(summary.client));
  add(number_text(summary.saved_at));
  add(number_text(summary.bytes));
  std::string mix, colours;
  for (const double share : summary.mix) mix += number_text(share) + member_end;
  for (const std::string& colour : summary.mix_colours) colours += cleaned(colour) + member_end;
  add(mix);
  add(colours);
  add(cleaned(summary.mix_text_owner));
  add(number_text(summary.mix_owner_share));
  add(number_text(summary.effective_number));
  return text + record_end;
}

std::vector<shell::DocumentSummary> summaries_from_text(std::string_view text) {
  std::vector<shell::DocumentSummary> summaries;
  for (const std::string_view record : parts(text, record_end)) {
    const std::vector<std::string_view> fields = parts(record, field_end);
    if (fields.size() < 10) continue;
    shell::DocumentSummary summary;
    summary.id = fields[0];
    summary.title = fields[1];
    summary.client = fields[2];
    summary.saved_at = number_from(fields[3]);
    summary.bytes = number_from(fields[4]);
    for (const std::string_view share : parts(fields[5], member_end))
      summary.mix.push_back(number_from(share));
    for (const std::string_view colour : parts(fields[6], member_end))
      summary.mix_colours.emplace_back(colour);
    summary.mix_text_owner = fields[7];
    summary.mix_owner_share = number_from(fields[8]);
    summary.effective_number = number_from(fields[9]);
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

std::vector<shell::VersionSummary> versions_from_text(std::string_view text) {
  std::vector<shell::VersionSummary> versions;
  for (const std::string_view record : parts(text, record_end)) {
    const std::vector<std::string_view> fields = parts(record, field_end);
    if (fields.size() < 4) continue;
    shell::VersionSummary version;
    version.number = static_cast<int>(number_from(fields[0]));
    version.name = fields[1];
    version.saved_at = number_from(fields[2]);
    version.bytes = number_from(fields[3]);
    versions.push_back(std::move(version));
  }
  return versions;
}

}  // namespace web
