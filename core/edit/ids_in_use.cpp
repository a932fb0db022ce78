#include "core/edit/ids_in_use.h"

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan_fields.h"

namespace core {
namespace {

// Looks for an id of its own among things: the visitor of their tables of fields.
class IdSearch {
 public:
  explicit IdSearch(std::string_view id) : id_(id) {}

  template <class T>
  void operator()(std::string_view, const T& member, const Rule& rule = {}) {
    if constexpr (HasFields<const T>) fields(*this, member);
    if constexpr (std::is_same_v<T, std::string>)
      found_ = found_ || (rule.words == Words::own_id && member == id_);
  }

  template <class T>
  void operator()(std::string_view, const std::vector<T>& items, const Rule& = {}) {
    if constexpr (HasFields<const T>)
      for (const T& item : items) fields(*this, item);
  }

  bool found() const { return found_; }

 private:
  std::string_view id_;
  bool found_ = false;
};

}  // namespace

bool is_id_in_use(const Plan& plan, std::string_view id) {
  IdSearch search(id);
  search("", plan);
  return search.found();
}

}  // namespace core
