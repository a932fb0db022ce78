#include "core/document/platform_library.h"

#include <algorithm>
#include <map>

#include "core/base/assets.h"
#include "core/document/asset_reader.h"

namespace core {
namespace {

using Sources = std::map<std::string, std::string, std::less<>>;

Sources read_sources(AssetReader& reader, const JsonValue& root) {
  Sources sources;
  const JsonValue* const object = root.find("sources");
  if (!object) return sources;
  for (const JsonMember& member : object->members)
    sources[member.name] = reader.text(*object, member.name);
  return sources;
}

// `judgement` stands for itself and has words in every language.
std::string words_of(const Sources& sources, std::string id) {
  const auto found = sources.find(id);
  return found == sources.end() ? std::move(id) : found->second;
}

ListingCheck read_check(AssetReader& reader, const JsonValue& node, const Sources& sources) {
  ListingCheck check{.id = reader.text(node, "id"),
                     .name = reader.bilingual(node, "name"),
                     .how = reader.bilingual(node, "how"),
                     .effect = {},
                     .hours = reader.number(node, "hours")};
  if (const JsonValue* const effect = node.find("effect")) {
    check.effect = range_estimate(reader.number(*effect, "low"), reader.number(*effect, "high"));
    check.effect.evidence = reader.word<Evidence>(*effect, "evidence");
    check.effect.source = words_of(sources, reader.text(*effect, "source"));
    if (effect->find("date")) check.effect.date = reader.text(*effect, "date");
  }
  if (node.find("measure")) {
    check.measure = reader.text(node, "measure");
    check.enough = reader.number(node, "enough");
  }
  return check;
}

PlatformClassText read_class(AssetReader& reader, const JsonValue& node, const Sources& sources) {
  PlatformClassText text{.platform_class = reader.word<PlatformClass>(node, "id"),
                         .name = reader.bilingual(node, "name"),
                         .examples = reader.bilingual(node, "examples"),
                         .unit = reader.bilingual(node, "unit"),
                         .gate = reader.bilingual(node, "gate"),
                         .gates = {},
                         .checks = {}};
  for (const JsonValue& figure : reader.list(node, "gates"))
    text.gates.push_back({.reached = reader.number(figure, "reached"),
                          .succeeded = reader.number(figure, "succeeded"),
                          .source = words_of(sources, reader.text(figure, "source"))});
  return text;
}

ScoutCriterion read_criterion(AssetReader& reader, const JsonValue& node) {
  return {.id = reader.text(node, "id"),
          .name = reader.bilingual(node, "name"),
          .question = reader.bilingual(node, "question"),
          .low_means = reader.bilingual(node, "low_means"),
          .high_means = reader.bilingual(node, "high_means")};
}

PlatformCase read_case(AssetReader& reader, const JsonValue& node, const Sources& sources) {
  return {.id = reader.text(node, "id"),
          .route = reader.word<Route>(node, "route"),
          .title = reader.bilingual(node, "title"),
          .did = reader.bilingual(node, "did"),
          .outcome = reader.bilingual(node, "outcome"),
          .lesson = reader.bilingual(node, "lesson"),
          .source = words_of(sources, reader.text(node, "source"))};
}

}  // namespace

Result<PlatformLibrary> platform_library_from_json(std::string_view text) {
  const Result<JsonValue> root = parse_json(text);
  if (!root) return std::unexpected{root.error()};

  AssetReader reader;
  PlatformLibrary library;
  library.version = reader.number(*root, "version");
  const Sources sources = read_sources(reader, *root);
  for (const JsonValue& node : reader.list(*root, "scout"))
    library.scout.push_back(read_criterion(reader, node));
  for (const JsonValue& node : reader.list(*root, "classes"))
    library.classes.push_back(read_class(reader, node, sources));
  for (const JsonValue& node : reader.list(*root, "checks")) {
    const ListingCheck check = read_check(reader, node, sources);
    const auto of = reader.words<PlatformClass>(node, "classes");
    for (PlatformClassText& text_of_class : library.classes)
      if (std::ranges::contains(of, text_of_class.platform_class))
        text_of_class.checks.push_back(check);
  }
  for (const JsonValue& node : reader.list(*root, "cases"))
    library.cases.push_back(read_case(reader, node, sources));
  for (const JsonValue& word : reader.list(*root, "usual_words"))
    library.usual_words.push_back(word.text);
  if (reader.error()) return std::unexpected{*reader.error()};
  return library;
}

const PlatformLibrary& embedded_platform_library() {
  static const PlatformLibrary library =
      platform_library_from_json(asset("platforms/library.json")).value_or(PlatformLibrary{});
  return library;
}

const PlatformClassText* find_platform_class(const PlatformLibrary& library,
                                             std::optional<PlatformClass> platform_class) {
  const auto found =
      std::ranges::find(library.classes, platform_class, &PlatformClassText::platform_class);
  return found == library.classes.end() ? nullptr : &*found;
}

}  // namespace core
