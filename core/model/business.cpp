#include "core/model/business.h"

namespace core {

std::optional<double> PerMonth::at(Month month) const {
  const auto own = by_month.find(month);
  return own != by_month.end() ? std::optional{own->second} : every;
}

}  // namespace core
