#include "shell/text/repair_words.h"

namespace shell {

std::string repair_place(const Texts& texts, core::Language language, const core::Repair& repair) {
  const std::string pointer = repair.pointer.empty() ? "/" : repair.pointer;
  if (repair.line == 0) return pointer;
  return texts.text(
             language, "import.place",
             {{"line", std::to_string(repair.line)}, {"column", std::to_string(repair.column)}}) +
         " · " + pointer;
}

std::string repair_report(const Texts& texts, core::Language language, const std::string& name,
                          const std::vector<core::Repair>& repairs) {
  std::string report = texts.text_count(language, "import.title",
                                        static_cast<double>(repairs.size()), {{"name", name}}) +
                       "\n\n";
  for (const core::Repair& repair : repairs)
    report += repair_place(texts, language, repair) + "\n  " +
              texts.text(language, repair.message) + "\n";
  return report;
}

}  // namespace shell
