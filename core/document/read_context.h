// What one reading of a plan file carries along: what was mended, what was set aside, and which ids
// there are.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/base/result.h"
#include "core/document/json_path.h"
#include "core/document/json_value.h"
#include "core/document/plan_json.h"
#include "core/model/field_rules.h"
#include "core/model/reference_graph.h"

namespace core {

// Why a value was not taken; nothing when it was.
using Trouble = std::optional<Message>;

// Entries of one list or object.
inline constexpr std::size_t most_items = 10'000;

class ReadContext {
 public:
  // Collects the ids of `root` first, so that references can be followed wherever they stand.
  ReadContext(std::string_view text, const JsonValue& root);

  // Says that the value at `path` was mended.
  void mend(const JsonValue& node, const JsonPath& path, Message message);
  // Keeps the text of a value that was not taken, and says why.
  void set_aside(const JsonValue& node, const JsonPath& path, Message message);

  // Says that a member which no table knows was kept.
  void keep_unknown(const JsonValue& node, const JsonPath& path);

  // Members of an object, the last of each name; earlier ones are set aside.
  std::vector<const JsonMember*> members(const JsonValue& object, const JsonPath& path);
  // Refuses the whole file if there are too many entries; then false.
  bool admits(std::size_t entries, const JsonValue& node, const JsonPath& path);
  const std::optional<Error>& error() const { return error_; }

  // What has been done so far; roll_back() forgets what was done after.
  struct Mark {
    std::size_t repairs, set_aside, unknown;
  };
  Mark mark() const { return {repairs_.size(), set_aside_.size(), unknown_.size()}; }
  void roll_back(const Mark& mark);

  // The id of the thing `object` with the member `node` (null: without): its own if it is good and
  // nobody has it.
  Id own_id(Kind kind, const JsonValue& object, const JsonValue* node, const JsonPath& path);
  // The id that the text `raw` stands for; nothing if there is no such thing.
  std::optional<Id> find(Kind kind, std::string_view raw) const;

  // Which things come after which; circles are refused.
  ReferenceGraph& graph(Kind kind) { return graphs_[kind]; }

  Month default_month;  // for what must have a month and has none
  Id owner;             // of the reference that is being read

  // In the order of the text.
  std::vector<Repair> take_repairs() { return in_order(repairs_); }
  std::vector<Repair> take_unknown() { return in_order(unknown_); }
  std::vector<SetAside>& all_set_aside() { return set_aside_; }

 private:
  struct FoundRepair {
    std::uint32_t offset;
    bool is_in_text;
    Repair repair;
  };

  void collect(Kind kind, const JsonValue& list);
  Id new_id(Kind kind, const JsonValue& object);
  std::string source_of(const JsonValue& node) const;
  std::vector<Repair> in_order(std::vector<FoundRepair>& found) const;

  std::string_view text_;
  IdMaker ids_;
  std::set<std::string> used_;                                     // in the file
  std::map<const JsonValue*, Id> assigned_;                        // by object
  std::map<Kind, std::map<std::string, Id, std::less<>>> by_raw_;  // by the text in the file
  std::map<Kind, ReferenceGraph> graphs_;
  std::vector<FoundRepair> repairs_, unknown_;
  std::vector<SetAside> set_aside_;
  std::optional<Error> error_;
};

}  // namespace core
