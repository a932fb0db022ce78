#include "shell/widgets/brand_field.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/edit/business_edits.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

std::vector<std::string> terms_of(std::string_view text) {
  std::vector<std::string> terms;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    std::string_view term = text.substr(0, end);
    while (term.starts_with(' ')) term.remove_prefix(1);
    while (term.ends_with(' ')) term.remove_suffix(1);
    if (!term.empty()) terms.emplace_back(term);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return terms;
}

}  // namespace

void brand_field(Frame& frame, Rect place) {
  std::optional<std::string>& typed = frame.session.business.brand_terms;
  std::string text;
  if (typed) {
    text = *typed;
  } else {
    for (const std::string& term : frame.plan.business.brand_terms)
      text += (text.empty() ? "" : ", ") + term;
  }
  const std::string& example = frame.text("business.brand.example");
  const Gesture gesture =
      labelled_text(frame, place, frame.text("business.brand"), text, {.placeholder = example},
                    frame.text("business.brand.help"));
  follow(frame, gesture, "edit.set_business", core::set_brand_terms(terms_of(text)));
  // While one types, what was typed stands: a comma at the end is the beginning of the next word.
  if (gesture == Gesture::editing) typed = text;
  if (gesture == Gesture::finished) typed.reset();
}

}  // namespace shell
