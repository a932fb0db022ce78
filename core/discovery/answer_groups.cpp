#include "core/discovery/answer_groups.h"

#include <algorithm>
#include <map>

#include "core/base/fold.h"
#include "core/base/sort_stably.h"

namespace core {
namespace {

constexpr std::size_t longest_quote = 400;  // bytes

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::string_view without_quotes(std::string_view text) {
  const bool is_quoted = text.size() > 2 && text.front() == '"' && text.back() == '"';
  return is_quoted ? trimmed(text.substr(1, text.size() - 2)) : text;
}

bool is_tagged_with(const AnswerGroup& group, const Id& behaviour) {
  return std::ranges::contains(group.behaviours, behaviour);
}

}  // namespace

std::vector<AnswerGroup> group_answers(std::string_view lines) {
  constexpr AnswerLimits limits;
  if (lines.size() > limits.bytes) return {};
  std::vector<AnswerGroup> groups;
  std::map<std::string, std::size_t> places;
  std::size_t answers = 0;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::string_view answer = without_quotes(trimmed(line));
    if (answer.empty()) continue;
    if (++answers > limits.answers) return {};
    const auto [place, is_new] = places.try_emplace(folded(answer), groups.size());
    if (is_new) groups.push_back({.text = std::string(answer)});
    ++groups[place->second].people;
  }
  sort_stably(groups, std::ranges::greater{}, &AnswerGroup::people);
  return groups;
}

void remember_tags(const std::vector<AnswerGroup>& groups, AnswerTags& tags) {
  for (const AnswerGroup& group : groups)
    if (group.behaviours.empty())
      tags.erase(folded(group.text));
    else
      tags[folded(group.text)] = group.behaviours;
}

std::vector<AnswerGroup> group_answers(std::string_view lines, const AnswerTags& tags) {
  std::vector<AnswerGroup> groups = group_answers(lines);
  for (AnswerGroup& group : groups)
    if (const auto known = tags.find(folded(group.text)); known != tags.end())
      group.behaviours = known->second;
  return groups;
}

bool answers_with(const AnswerGroup& group, std::string_view word) {
  return folded(group.text).find(folded(word)) != std::string::npos;
}

double people_in(const std::vector<AnswerGroup>& groups) {
  double people = 0.0;
  for (const AnswerGroup& group : groups) people += group.people;
  return people;
}

double people_tagged(const std::vector<AnswerGroup>& groups) {
  double people = 0.0;
  for (const AnswerGroup& group : groups)
    if (!group.behaviours.empty()) people += group.people;
  return people;
}

BehaviourEvidence evidence_of(const std::vector<AnswerGroup>& groups, const Id& behaviour) {
  BehaviourEvidence evidence;
  evidence.kind = Evidence::survey;
  double count = 0.0;
  for (const AnswerGroup& group : groups) {
    if (group.behaviours.size() > 1) evidence.multiple = true;
    if (!is_tagged_with(group, behaviour)) continue;
    if (evidence.quote.empty() && group.text.size() <= longest_quote) evidence.quote = group.text;
    count += group.people;
  }
  evidence.count = count;
  evidence.of = people_tagged(groups);
  return evidence;
}

}  // namespace core
