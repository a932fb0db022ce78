#include <span>

#include "core/document/library.h"

namespace core {
namespace {

constexpr unsigned char channel_file[] = {
#embed "assets/channels/library.json"
};
constexpr unsigned char criteria_file[] = {
#embed "assets/channels/criteria.json"
};
constexpr unsigned char owner_file[] = {
#embed "assets/owners/owners.json"
};

std::string_view text(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

const Library& embedded_library() {
  static const Library library =
      library_from_json(text(channel_file), text(criteria_file), text(owner_file))
          .value_or(Library{});
  return library;
}

}  // namespace core
