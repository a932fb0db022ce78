#include "shell/views/link_banner.h"

namespace shell {

TextKey link_trouble(const FileLink& link) {
  switch (link.state) {
    case FileLink::State::waiting:
      return "link.waiting";
    case FileLink::State::changed:
      return "link.changed";
    case FileLink::State::failed:
      return "link.failed";
    case FileLink::State::none:
    case FileLink::State::current:
      break;
  }
  return {};
}

}  // namespace shell
