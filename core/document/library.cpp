#include "core/document/library.h"

#include <array>
#include <utility>

#include "core/document/asset_reader.h"
#include "core/model/lookup.h"

namespace core {
namespace {

// What a source id of the file stands for; `judgement` stands for itself and has words in every
// language.
using Sources = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::pair<std::string_view, std::optional<Estimate> Physics::*>, 11> values{{
    {"decision", &Physics::decision},
    {"intent", &Physics::intent},
    {"catalogue", &Physics::catalogue},
    {"visual", &Physics::visual},
    {"explain", &Physics::explain},
    {"control", &Physics::control},
    {"volatility", &Physics::volatility},
    {"first_result_days", &Physics::first_result_days},
    {"half_life_days", &Physics::half_life_days},
    {"dark_share", &Physics::dark_share},
    {"ceiling", &Physics::ceiling},
}};

const JsonValue* find_object(const JsonValue& object, std::string_view name) {
  const JsonValue* const value = object.find(name);
  return value && value->kind == JsonKind::object ? value : nullptr;
}

std::string words_of(const Sources& sources, std::string id) {
  const auto found = sources.find(id);
  return found == sources.end() ? std::move(id) : found->second;
}

Sources read_sources(AssetReader& reader, const JsonValue& root) {
  Sources sources;
  if (const JsonValue* const object = find_object(root, "sources"))
    for (const JsonMember& member : object->members)
      sources[member.name] = reader.text(member.value, "text");
  return sources;
}

std::vector<std::string> read_texts(AssetReader& reader, const JsonValue& object,
                                    std::string_view name) {
  std::vector<std::string> texts;
  if (object.find(name))
    for (const JsonValue& item : reader.list(object, name)) texts.push_back(item.text);
  return texts;
}

std::map<std::string, Bilingual> read_bilinguals(AssetReader& reader, const JsonValue& object) {
  std::map<std::string, Bilingual> texts;
  for (const JsonMember& member : object.members)
    texts[member.name] = reader.bilingual(object, member.name);
  return texts;
}

Bilingual bilingual_or_empty(AssetReader& reader, const JsonValue& object, std::string_view name) {
  return object.find(name) ? reader.bilingual(object, name) : Bilingual{};
}

bool flag(const JsonValue& object, std::string_view name) {
  const JsonValue* const value = object.find(name);
  return value && value->kind == JsonKind::boolean && value->boolean;
}

Estimate read_estimate(AssetReader& reader, const JsonValue& node, const Sources& sources) {
  Estimate estimate = range_estimate(reader.number(node, "low"), reader.number(node, "high"));
  if (node.find("mode")) estimate.mode = reader.number(node, "mode");
  estimate.evidence = reader.word<Evidence>(node, "evidence");
  estimate.source = words_of(sources, reader.text(node, "source"));
  if (node.find("date")) estimate.date = reader.text(node, "date");
  return estimate;
}

void read_physics(AssetReader& reader, const JsonValue& node, const Sources& sources,
                  LibraryChannel& channel) {
  for (const auto& [name, member] : values)
    if (const JsonValue* const value = find_object(node, name))
      channel.physics.*member = read_estimate(reader, *value, sources);
  constexpr std::string_view note = "_note";
  for (const JsonMember& member : node.members)
    if (member.name.ends_with(note))
      channel.notes[member.name.substr(0, member.name.size() - note.size())] =
          reader.bilingual(node, member.name);
}

PublishedFigure read_published(AssetReader& reader, const JsonValue& node, const Sources& sources) {
  PublishedFigure figure{.text = reader.bilingual(node, "text"),
                         .source = words_of(sources, reader.text(node, "source")),
                         .year = std::nullopt};
  const JsonValue* const year = node.find("year");
  if (year && year->kind == JsonKind::number) figure.year = static_cast<int>(year->number);
  return figure;
}

LibraryChannel read_channel(AssetReader& reader, const JsonValue& node, const Sources& sources,
                            double version) {
  LibraryChannel channel;
  channel.id = reader.text(node, "id");
  channel.version = version;
  channel.name = reader.bilingual(node, "name");
  channel.summary = reader.bilingual(node, "summary");
  channel.aliases = read_texts(reader, node, "aliases");
  channel.owner = reader.text(node, "owner");
  channel.owner_options = read_texts(reader, node, "owner_options");
  channel.tenure = reader.word<Tenure>(node, "tenure");
  channel.group = reader.word<ChannelGroup>(node, "group");
  channel.colour = reader.text(node, "colour");
  channel.effort = reader.word<ChannelEffort>(node, "effort");
  channel.physics.cost = reader.text(node, "cost");
  channel.cost_note = bilingual_or_empty(reader, node, "cost_note");
  if (const JsonValue* const physics = find_object(node, "physics"))
    read_physics(reader, *physics, sources, channel);
  for (const JsonValue& item : reader.list(node, "published"))
    channel.published.push_back(read_published(reader, item, sources));
  if (const JsonValue* const adapt = find_object(node, "adapt"))
    channel.adapt = read_bilinguals(reader, *adapt);
  return channel;
}

Trait read_trait(AssetReader& reader, const JsonValue& node) {
  return {.id = reader.text(node, "id"),
          .name = reader.bilingual(node, "name"),
          .low_means = reader.bilingual(node, "low_means"),
          .high_means = reader.bilingual(node, "high_means"),
          .help = reader.bilingual(node, "help"),
          .two_sided = flag(node, "two_sided")};
}

CriterionText read_criterion(AssetReader& reader, const JsonValue& node) {
  CriterionText criterion;
  criterion.id = reader.text(node, "id");
  criterion.name = reader.bilingual(node, "name");
  criterion.question = reader.bilingual(node, "question");
  criterion.two_sided = flag(node, "two_sided");
  const std::vector<JsonValue>& scale = reader.list(node, "scale");
  for (std::size_t i = 0; i < criterion.scale.size() && i < scale.size(); ++i)
    criterion.scale[i] = {.fr = reader.text(scale[i], "fr"), .en = reader.text(scale[i], "en")};
  criterion.mismatch = bilingual_or_empty(reader, node, "mismatch");
  criterion.mismatch_fast = bilingual_or_empty(reader, node, "mismatch_fast");
  criterion.mismatch_slow = bilingual_or_empty(reader, node, "mismatch_slow");
  return criterion;
}

OwnerDirectory read_owners(AssetReader& reader, const JsonValue& root) {
  std::vector<Owner> owners;
  for (const JsonValue& node : reader.list(root, "owners"))
    owners.push_back({.id = reader.text(node, "id"),
                      .name = reader.bilingual(node, "name"),
                      .aliases = read_texts(reader, node, "aliases")});
  return OwnerDirectory(std::move(owners));
}

}  // namespace

Result<Library> library_from_json(std::string_view library, std::string_view criteria,
                                  std::string_view owners) {
  const Result<JsonValue> channel_root = parse_json(library);
  if (!channel_root) return std::unexpected{channel_root.error()};
  const Result<JsonValue> criteria_root = parse_json(criteria);
  if (!criteria_root) return std::unexpected{criteria_root.error()};
  const Result<JsonValue> owner_root = parse_json(owners);
  if (!owner_root) return std::unexpected{owner_root.error()};

  AssetReader reader;
  Library read;
  read.version = reader.number(*channel_root, "version");
  read.date = reader.text(*channel_root, "date");
  const Sources sources = read_sources(reader, *channel_root);
  for (const JsonValue& node : reader.list(*channel_root, "traits"))
    read.traits.push_back(read_trait(reader, node));
  for (const JsonValue& node : reader.list(*channel_root, "channels"))
    read.channels.push_back(read_channel(reader, node, sources, read.version));
  for (const JsonValue& node : reader.list(*criteria_root, "criteria"))
    read.criteria.push_back(read_criterion(reader, node));
  read.owners = read_owners(reader, *owner_root);
  if (reader.error()) return std::unexpected{*reader.error()};
  return read;
}

const LibraryChannel* find_library_channel(const Library& library, std::string_view id) {
  return find_by_id(library.channels, id);
}

const LibraryChannel* find_origin(const Library& library, const Channel& channel) {
  return channel.library ? find_by_id(library.channels, channel.library->id) : nullptr;
}

}  // namespace core
