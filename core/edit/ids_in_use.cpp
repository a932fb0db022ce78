#include "core/edit/ids_in_use.h"

#include <string>

#include "core/model/field_values.h"

namespace core {
namespace {

// Looks for an id of its own among things and lists of things.
class IdSearch : public FieldVisitor {
 public:
  explicit IdSearch(std::string_view id) : id_(id) {}

  void visit(std::string_view, const Value& value, const Rule& rule) override {
    if (found_) return;
    if (value.shape() == Shape::text)
      found_ = rule.words == Words::own_id && value.as<std::string>() == id_;
    if (value.shape() == Shape::thing) visit_fields(*this, value);
    if (value.shape() != Shape::list) return;
    const std::size_t size = value.list().size(value.at);
    for (std::size_t i = 0; i < size && !found_; ++i) visit_fields(*this, value.item(i));
  }

  bool found() const { return found_; }

 private:
  std::string_view id_;
  bool found_ = false;
};

}  // namespace

bool is_id_in_use(const Plan& plan, std::string_view id) {
  IdSearch search(id);
  visit_fields(search, plan);
  return search.found();
}

}  // namespace core
