// The sentences of the interface, by key, in both languages.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "core/base/catalog.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace shell {

using core::TextKey;
using Values = std::map<std::string, std::string>;
// The same to be read once: views of what stands in the call.
using Fillings = std::initializer_list<core::Filling>;

class Texts {
 public:
  Texts();  // reads assets/translations

  // A key without a text answers its hash after ##, which a test forbids. What is answered by
  // reference stays as long as the texts do.
  const std::string& text(core::Language language, TextKey key) const;
  std::string text(core::Language language, TextKey key, Fillings values) const;
  std::string text(core::Language language, const core::Message& message) const;
  std::string text(core::Language language, const core::Error& error) const;
  // Takes `key`.one or `key`.other: in French 0 and 1 are one, in English 1 alone.
  std::string text_count(core::Language language, TextKey key, double count, Fillings values) const;

 private:
  const core::Catalog& catalog(core::Language language) const {
    return language == core::Language::fr ? fr_ : en_;
  }

  core::Catalog fr_, en_;
  mutable std::map<std::uint32_t, std::string> unknown_;  // by hash, what was answered
};

}  // namespace shell
