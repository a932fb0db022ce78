#include "core/base/assets.h"
#include "core/document/library.h"

namespace core {

const Library& embedded_library() {
  static const Library library =
      library_from_json(asset("channels/library.json"), asset("channels/criteria.json"),
                        asset("owners/owners.json"))
          .value_or(Library{});
  return library;
}

}  // namespace core
