#include "core/model/plan.h"

#include <string>
#include <utility>
#include <vector>

#include "core/model/field_values.h"

namespace core {
namespace {

class Members : public FieldVisitor {
 public:
  void visit(std::string_view, const Value& value, const Rule&) override {
    values_.push_back(value);
  }

  bool operator==(const Members& other) const;

 private:
  std::vector<Value> values_;
};

template <class T>
bool same(const Value& a, const Value& b) {
  return a.as<T>() == b.as<T>();
}

// Of one type.
bool same_value(const Value& a, const Value& b) {
  switch (a.shape()) {
    case Shape::number:
      return same<double>(a, b);
    case Shape::whole:
    case Shape::choice:
      return same<int>(a, b);
    case Shape::seed:
      return same<std::uint64_t>(a, b);
    case Shape::flag:
      return same<bool>(a, b);
    case Shape::month:
      return same<Month>(a, b);
    case Shape::text:
      return same<std::string>(a, b);
    case Shape::estimate:
      return same<Estimate>(a, b);
    case Shape::per_month:
      return same<PerMonth>(a, b);
    case Shape::season:
      return same<std::vector<double>>(a, b);
    case Shape::texts:
      return same<std::vector<std::string>>(a, b);
    case Shape::months:
      return same<std::map<Month, double>>(a, b);
    case Shape::optional: {
      const Value in_a = a.content(), in_b = b.content();
      return in_a.at && in_b.at ? same_value(in_a, in_b) : in_a.at == in_b.at;
    }
    case Shape::list: {
      const std::size_t size = a.list().size(a.at);
      if (b.list().size(b.at) != size) return false;
      for (std::size_t i = 0; i < size; ++i)
        if (!same_value(a.item(i), b.item(i))) return false;
      return true;
    }
    case Shape::by_id: {
      std::vector<std::pair<const Id*, Value>> entries;
      a.for_each([&](const Id& id, const Value& content) { entries.emplace_back(&id, content); });
      if (b.by_id().size(b.at) != entries.size()) return false;
      auto entry = entries.begin();
      bool is_same = true;
      b.for_each([&](const Id& id, const Value& content) {
        is_same = is_same && *entry->first == id && same_value(entry->second, content);
        ++entry;
      });
      return is_same;
    }
    case Shape::thing: {
      Members of_a, of_b;
      visit_fields(of_a, a);
      visit_fields(of_b, b);
      return of_a == of_b && a.thing().extra(a.at) == b.thing().extra(b.at);
    }
  }
  std::unreachable();
}

bool Members::operator==(const Members& other) const {
  for (std::size_t i = 0; i < values_.size(); ++i)
    if (!same_value(values_[i], other.values_[i])) return false;
  return true;
}

}  // namespace

bool Plan::operator==(const Plan& other) const {
  Members mine, theirs;
  visit_fields(mine, *this);
  visit_fields(theirs, other);
  return mine == theirs && set_aside == other.set_aside && extra == other.extra;
}

}  // namespace core
