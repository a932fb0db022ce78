// Changes JSON by its values as well as by its bytes, so that most of what is tried is well-formed
// and gets as far as the plan's own rules.
#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/document/json_value.h"
#include "core/document/json_writer.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace {

using core::JsonKind;
using core::JsonValue;

void collect(JsonValue& value, std::vector<JsonValue*>& found) {
  found.push_back(&value);
  for (JsonValue& item : value.items) collect(item, found);
  for (core::JsonMember& member : value.members) collect(member.value, found);
}

JsonValue odd_value(std::size_t which) {
  constexpr std::array<std::string_view, 16> texts{"null",
                                                   "true",
                                                   "-1",
                                                   "1e300",
                                                   "0.5",
                                                   "\"\"",
                                                   "\"2026-02\"",
                                                   "[]",
                                                   "{}",
                                                   "[[], {}]",
                                                   "12",
                                                   "5e-324",
                                                   "\"p\"",
                                                   "\"40 %\"",
                                                   "{\"low\":1,\"high\":0}",
                                                   "{\"every\":3,\"2026-03\":-1}"};
  return *core::parse_json(texts[which % texts.size()]);
}

void mutate(JsonValue& root, std::minstd_rand& random) {
  std::vector<JsonValue*> values;
  collect(root, values);
  const auto pick = [&] { return values[random() % values.size()]; };
  JsonValue& at = *pick();
  switch (random() % 6) {
    case 0:
      at = odd_value(random());
      break;
    case 1: {
      const JsonValue other = *pick();
      at = other;
      break;
    }
    case 2:
      if (!at.items.empty()) at.items.push_back(at.items[random() % at.items.size()]);
      if (!at.members.empty()) at.members.push_back(at.members[random() % at.members.size()]);
      break;
    case 3:
      if (!at.items.empty())
        at.items.erase(at.items.begin() + static_cast<std::ptrdiff_t>(random() % at.items.size()));
      if (!at.members.empty())
        at.members.erase(at.members.begin() +
                         static_cast<std::ptrdiff_t>(random() % at.members.size()));
      break;
    case 4:
      if (!at.members.empty()) {
        core::JsonMember& member = at.members[random() % at.members.size()];
        const JsonValue& other = *pick();
        member.name = other.kind == JsonKind::string ? other.text : "x" + member.name;
      }
      break;
    default:
      if (at.kind == JsonKind::string) {
        at.text.resize(at.text.size() + 16);
        const std::size_t size = LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(at.text.data()),
                                                  at.text.size() - 16, at.text.size());
        at.text.resize(size);
      } else if (at.kind == JsonKind::number) {
        at.number = static_cast<double>(static_cast<std::int32_t>(random())) /
                    static_cast<double>(1 + random() % 1000);
        at.text = core::number_text(at.number);
      }
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::minstd_rand random(seed);
  if (random() % 4 != 0) {
    if (auto root = core::parse_json({reinterpret_cast<const char*>(bytes), size})) {
      for (unsigned count = 1 + random() % 3; count > 0; --count) mutate(*root, random);
      const std::string text = core::compact_json(*root);
      if (text.size() <= most) {
        std::ranges::copy(text, bytes);
        return text.size();
      }
    }
  }
  return LLVMFuzzerMutate(bytes, size, most);
}
