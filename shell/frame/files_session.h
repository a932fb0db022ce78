// Plans on their way in and out, while the person decides about them.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/document/plan_json.h"

namespace shell {

// A file that was read with corrections: they are shown before it is opened.
struct ImportReport {
  std::string name;
  core::OpenedPlan opened;
  std::string document;  // id to keep it under; empty: a new one
};

// The page came with a plan of which this browser keeps another version. That one is open.
struct TwoVersions {
  std::string name;
  core::OpenedPlan in_page;
};

// A link that holds the open plan, or why there can be none.
struct ShareLink {
  std::string address{};  // whole
  bool is_local = false;  // leads to a file on this device
  std::optional<core::Error> refused{};
};

struct FilesSession {
  std::optional<ImportReport> import{};
  std::optional<TwoVersions> versions{};
  std::optional<ShareLink> share{};
};

}  // namespace shell
