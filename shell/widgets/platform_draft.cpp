#include "shell/widgets/platform_draft.h"

#include <memory>

namespace shell {

PlatformDraft& draft_of(Frame& frame, const core::Platform& platform) {
  std::shared_ptr<PlatformDraft>& draft = frame.session.platforms.draft;
  if (!draft || draft->platform != platform.id) {
    draft = std::make_shared<PlatformDraft>();
    draft->platform = platform.id;
  }
  return *draft;
}

}  // namespace shell
