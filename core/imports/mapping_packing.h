// How the parts of an import are packed (core/imports/packing.h).
#pragma once

#include "core/imports/import_mapping.h"
#include "core/imports/packing.h"

namespace core {

template <class P>
void pack(P& packer, ImportMapping& mapping) {
  pack(packer, mapping.use);
  pack(packer, mapping.time);
  pack(packer, mapping.date_column);
  pack(packer, mapping.month);
  pack(packer, mapping.label_column);
  pack(packer, mapping.id_column);
  pack(packer, mapping.filter.column);
  pack(packer, mapping.filter.text);
  pack(packer, mapping.filter.keeps);
  pack(packer, mapping.by_brand);
  pack(packer, mapping.has_several);
  pack(packer, mapping.is_statement);
  pack(packer, mapping.measures);
  pack(packer, mapping.headings);
  pack(packer, mapping.channel);
  pack(packer, mapping.channels);
  pack(packer, mapping.rate);
  pack(packer, mapping.tax);
}

}  // namespace core
