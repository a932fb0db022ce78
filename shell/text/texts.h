// The sentences of the interface, by key, in both languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/catalog.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace shell {

using Values = std::map<std::string, std::string>;

class Texts {
 public:
  Texts();  // reads assets/translations

  // A key without a text answers the key itself, which a test forbids.
  std::string text(core::Language language, std::string_view key, const Values& values = {}) const;
  // Takes `key`.one or `key`.other: in French 0 and 1 are one, in English 1 alone.
  std::string text_count(core::Language language, std::string_view key, double count,
                         Values values) const;

 private:
  const core::Catalog& catalog(core::Language language) const {
    return language == core::Language::fr ? fr_ : en_;
  }

  core::Catalog fr_, en_;
};

}  // namespace shell
