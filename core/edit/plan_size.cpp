#include "core/edit/plan_size.h"

#include <map>
#include <string>
#include <vector>

#include "core/model/field_values.h"
#include "core/model/plan.h"

namespace core {
namespace {

// Adds up the bytes that things hold beyond their own size.
class Size : public FieldVisitor {
 public:
  std::size_t bytes = 0;

  void visit(std::string_view, const Value& value, const Rule&) override { add(value); }

  void add(const std::string& text) {
    if (text.capacity() >= sizeof(std::string)) bytes += text.capacity() + 1;
  }
  void add(const Extra& extra) {
    for (const auto& [name, text] : extra) {
      bytes += map_node + 2 * sizeof(std::string);
      add(name);
      add(text);
    }
  }

 private:
  // A tree node's links, colour and padding.
  static constexpr std::size_t map_node = 48;

  void add(const std::map<Month, double>& months) {
    bytes += months.size() * (map_node + sizeof(Month) + sizeof(double));
  }

  void add(const Value& value) {
    switch (value.shape()) {
      case Shape::number:
      case Shape::whole:
      case Shape::seed:
      case Shape::flag:
      case Shape::month:
      case Shape::choice:
        return;
      case Shape::text:
        return add(value.as<std::string>());
      case Shape::estimate:
        visit_fields(*this, value.as<Estimate>(), rules::free);
        return add(value.as<Estimate>().extra);
      case Shape::per_month:
        return add(value.as<PerMonth>().by_month);
      case Shape::season:
        bytes += value.as<std::vector<double>>().capacity() * sizeof(double);
        return;
      case Shape::texts:
        bytes += value.as<std::vector<std::string>>().capacity() * sizeof(std::string);
        for (const std::string& text : value.as<std::vector<std::string>>()) add(text);
        return;
      case Shape::months:
        return add(value.as<std::map<Month, double>>());
      case Shape::optional:
        if (const Value content = value.content(); content.at) add(content);
        return;
      case Shape::list:
        bytes += value.list().capacity(value.at) * value.list().item_bytes;
        for (std::size_t i = 0; i < value.list().size(value.at); ++i) add(value.item(i));
        return;
      case Shape::by_id:
        bytes +=
            value.by_id().size(value.at) * (map_node + sizeof(Id) + value.by_id().content_bytes);
        value.for_each([this](const Id& id, const Value& content) {
          add(id);
          add(content);
        });
        return;
      case Shape::thing:
        visit_fields(*this, value);
        return add(value.thing().extra(value.at));
    }
  }
};

}  // namespace

std::size_t approximate_bytes(const Plan& plan) {
  Size size;
  size.bytes = sizeof(Plan);
  visit_fields(size, plan);
  size.add(plan.extra);
  for (const SetAside& item : plan.set_aside) {
    size.bytes += sizeof(SetAside);
    size.add(item.pointer);
    size.add(item.text);
  }
  return size.bytes;
}

}  // namespace core
