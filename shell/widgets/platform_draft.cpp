#include "shell/widgets/platform_draft.h"

#include <memory>

namespace shell {

PlatformDraft& draft_of(Frame& frame, const core::Platform& platform) {
  std::shared_ptr<PlatformDraft>& draft = frame.session.platforms.drafts[platform.id];
  if (!draft) draft = std::make_shared<PlatformDraft>();
  return *draft;
}

}  // namespace shell
