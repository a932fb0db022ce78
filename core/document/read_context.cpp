#include "core/document/read_context.h"

#include "core/base/sort_stably.h"
#include "core/document/json_writer.h"
#include "core/document/text_places.h"
#include "core/model/plan_fields.h"

namespace core {
namespace {

// FNV-1a: the same file always gets the same new ids.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

// A number that stands for an id is as good as its digits.
std::string_view raw_id(const JsonValue* node) {
  return node && (node->kind == JsonKind::string || node->kind == JsonKind::number)
             ? std::string_view(node->text)
             : std::string_view();
}

std::string_view name_of_kind(Kind kind) {
  for (const auto& [list, list_kind] : lists_by_kind)
    if (list_kind == kind) return list;
  return kind == Kind::plan ? "plan" : "part";
}

}  // namespace

ReadContext::ReadContext(std::string_view text, const JsonValue& root)
    : text_(text), ids_(hash_of(text)) {
  // Good ids first, so that no new one takes a name that stands further down.
  for (const auto& [list, kind] : lists_by_kind)
    if (const JsonValue* found = root.find(list)) collect(kind, *found);
  for (const auto& [list, kind] : lists_by_kind) {
    const JsonValue* found = root.find(list);
    if (!found) continue;
    for (const JsonValue& item : found->items) {
      if (item.kind != JsonKind::object || assigned_.contains(&item)) continue;
      const Id id = new_id(kind, item);
      assigned_[&item] = id;
      const std::string_view raw = raw_id(item.find("id"));
      if (!raw.empty()) by_raw_[kind].try_emplace(std::string(raw), id);
    }
  }
}

void ReadContext::collect(Kind kind, const JsonValue& list) {
  for (const JsonValue& item : list.items) {
    const std::string raw(raw_id(item.find("id")));
    // Criteria have names of their own, which are known to the program.
    const bool is_free =
        kind == Kind::criterion ? !by_raw_[kind].contains(raw) : !used_.contains(raw);
    if (!is_id(raw) || !is_free) continue;
    if (kind != Kind::criterion) used_.insert(raw);
    assigned_[&item] = raw;
    by_raw_[kind][raw] = raw;
  }
}

Id ReadContext::new_id(Kind kind, const JsonValue& object) {
  std::string_view name = name_of_kind(kind);
  for (const std::string_view member : {"name", "title", "text", "tag", "what"}) {
    const JsonValue* found = object.find(member);
    if (found && found->kind == JsonKind::string && !found->text.empty()) {
      name = found->text;
      break;
    }
  }
  Id id = ids_.make(name);
  while (!used_.insert(id).second) id = ids_.make(name);
  return id;
}

Id ReadContext::own_id(Kind kind, const JsonValue& object, const JsonValue* node,
                       const JsonPath& path) {
  const std::string raw(raw_id(node));
  Id id;
  if (const auto known = assigned_.find(&object); known != assigned_.end())
    id = known->second;
  else if (is_id(raw) && (kind == Kind::plan || used_.insert(raw).second))
    id = raw;
  else
    id = new_id(kind, object);

  if (!node || node->kind == JsonKind::null) {
    mend(object, path, {"repair.id_made", {{"id", id}}});
  } else if (raw.empty()) {
    set_aside(*node, path, {"repair.id_bad", {{"id", id}, {"found", source_of(*node)}}});
  } else if (id != raw) {
    mend(*node, path,
         {is_id(raw) ? "repair.id_taken" : "repair.id_bad", {{"id", id}, {"found", raw}}});
  }
  return id;
}

std::optional<Id> ReadContext::find(Kind kind, std::string_view raw) const {
  for (const auto& [list, list_kind] : lists_by_kind) {
    if (kind != list_kind && (kind != Kind::anything || list_kind == Kind::criterion)) continue;
    const auto ids = by_raw_.find(list_kind);
    if (ids == by_raw_.end()) continue;
    const auto found = ids->second.find(raw);
    if (found != ids->second.end()) return found->second;
  }
  return std::nullopt;
}

void ReadContext::mend(const JsonValue& node, const JsonPath& path, Message message) {
  repairs_.push_back(
      {node.begin, node.end > node.begin, {path.pointer(), 0, 0, std::move(message)}});
}

void ReadContext::keep_unknown(const JsonValue& node, const JsonPath& path) {
  unknown_.push_back(
      {node.begin, node.end > node.begin, {path.pointer(), 0, 0, {"repair.unknown_member"}}});
}

void ReadContext::set_aside(const JsonValue& node, const JsonPath& path, Message message) {
  set_aside_.push_back({path.pointer(), source_of(node)});
  mend(node, path, std::move(message));
  repairs_.back().repair.is_set_aside = true;
}

std::string ReadContext::source_of(const JsonValue& node) const {
  if (node.end <= node.begin) return compact_json(node);
  return std::string(text_.substr(node.begin, node.end - node.begin));
}

void ReadContext::roll_back(const Mark& mark) {
  repairs_.erase(repairs_.begin() + static_cast<std::ptrdiff_t>(mark.repairs), repairs_.end());
  set_aside_.erase(set_aside_.begin() + static_cast<std::ptrdiff_t>(mark.set_aside),
                   set_aside_.end());
  unknown_.erase(unknown_.begin() + static_cast<std::ptrdiff_t>(mark.unknown), unknown_.end());
}

bool ReadContext::admits(std::size_t entries, const JsonValue& node, const JsonPath& path) {
  if (entries <= most_items) return true;
  if (!error_) {
    const TextPlace place = TextPlaces(text_).at(node.begin);
    error_ = Error{.key = "error.document.too_many_items",
                   .values = {{"count", std::to_string(entries)},
                              {"limit", std::to_string(most_items)},
                              {"line", std::to_string(place.line)},
                              {"column", std::to_string(place.column)}},
                   .place = path.pointer()};
  }
  return false;
}

std::vector<const JsonMember*> ReadContext::members(const JsonValue& object, const JsonPath& path) {
  std::vector<const JsonMember*> found;
  if (!admits(object.members.size(), object, path)) return found;
  std::map<std::string_view, std::size_t> last;
  for (std::size_t i = 0; i < object.members.size(); ++i) last[object.members[i].name] = i;
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const JsonMember& member = object.members[i];
    if (last[member.name] == i)
      found.push_back(&member);
    else
      set_aside(member.value, JsonPath(path, member.name),
                {"repair.repeated", {{"member", member.name}}});
  }
  return found;
}

std::vector<Repair> ReadContext::in_order(std::vector<FoundRepair>& found) const {
  sort_stably(found, {}, &FoundRepair::offset);
  TextPlaces places(text_);
  std::vector<Repair> repairs;
  for (FoundRepair& one : found) {
    if (one.is_in_text) {
      const TextPlace place = places.at(one.offset);
      one.repair.line = place.line;
      one.repair.column = place.column;
    }
    repairs.push_back(std::move(one.repair));
  }
  return repairs;
}

}  // namespace core
