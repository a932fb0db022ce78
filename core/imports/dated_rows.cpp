#include "core/imports/dated_rows.h"

#include <utility>

#include "core/imports/packing.h"

namespace core {

template <class P>
static void pack(P& packer, DatedRow& row) {
  pack(packer, row.text);
  pack(packer, row.number);
  pack(packer, row.date);
}

std::string bytes_from_rows(std::vector<DatedRow> rows) { return packed(std::move(rows)); }

Result<std::vector<DatedRow>> rows_from_bytes(std::string_view bytes) {
  return unpacked<std::vector<DatedRow>>(bytes);
}

}  // namespace core
