#include "shell/panels/business_offer_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/edit/business_edits.h"
#include "core/metrics/cac_ceiling.h"
#include "core/model/limits.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/remark_lines.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::Business;
using core::BusinessModel;

// What is asked, by how the money comes in. An app may live off subscriptions, purchases, or both.
struct Asked {
  bool orders, subscription, catalogue;

  // The model, margin and revenue, then what the model adds.
  int fields() const { return 3 + (orders ? 2 : 0) + (subscription ? 2 : 0) + (catalogue ? 1 : 0); }
  bool fields_fill_rows(int columns) const { return columns == 3 && fields() % 3 == 0; }
};

Asked asked_of(const Business& business) {
  const bool subscribed = core::revenue_kind(business) == core::RevenueKind::subscription;
  const bool is_app = business.model == BusinessModel::app;
  const bool has_catalogue = !business.model || business.model == BusinessModel::ecommerce ||
                             business.model == BusinessModel::marketplace;
  return {.orders = !subscribed || is_app,
          .subscription = subscribed || is_app,
          .catalogue = has_catalogue};
}

// "business.order_value.services" where the model has its own word for it.
TextKey by_model(const Business& business, std::string_view name) {
  const TextKey key = TextKey{"business."} + name;
  const bool own = business.model == BusinessModel::marketplace ||
                   business.model == BusinessModel::services ||
                   business.model == BusinessModel::local || business.model == BusinessModel::app;
  return own ? key + "." + core::name_of(*business.model) : key;
}

void estimate_field(Frame& frame, Rect place, TextKey key,
                    std::optional<core::Estimate> Business::* field, NumberOptions options,
                    std::string_view pointer, TextKey help_key = {}) {
  auto value = frame.plan.business.*field;
  const std::string remark = remark_text(frame, pointer);
  options.remarked = !remark.empty();
  options.description = remark;
  const std::string help = help_key.empty() ? std::string{} : frame.text(help_key);
  const Gesture gesture = labelled_estimate(frame, place, frame.text(key), value, options, help);
  follow(frame, gesture, "edit.set_business", core::set_business_estimate(field, value));
}

void model_field(Frame& frame, Rect place) {
  std::vector<std::string> names;
  for (const std::string_view name : core::names_of<BusinessModel>())
    names.push_back(frame.text(TextKey{"business.model."} + name));
  const auto& model = frame.plan.business.model;
  const std::string& choose = frame.text("business.choose");
  const auto chosen = labelled_dropdown(frame, place, frame.text("business.model"), names,
                                        model ? static_cast<std::size_t>(*model) : names.size(), {},
                                        {.placeholder = choose});
  if (chosen)
    frame.edits.apply("edit.set_business",
                      core::set_business_model(static_cast<BusinessModel>(*chosen)));
}

void stage_field(Frame& frame, Rect place) {
  std::vector<std::string> names;
  for (const std::string_view name : core::names_of<core::Stage>())
    names.push_back(frame.text(TextKey{"business.stage."} + name));
  const auto& stage = frame.plan.business.stage;
  const std::string& choose = frame.text("business.choose");
  const auto chosen = labelled_dropdown(frame, place, frame.text("business.stage"), names,
                                        stage ? static_cast<std::size_t>(*stage) : names.size(),
                                        frame.text("business.stage.help"), {.placeholder = choose});
  if (chosen)
    frame.edits.apply("edit.set_business", core::set_stage(static_cast<core::Stage>(*chosen)));
}

void offer_field(Frame& frame, Rect place) {
  std::string offer = frame.plan.business.offer;
  const std::string& example = frame.text("business.offer.example");
  const Gesture gesture =
      labelled_text(frame, place, frame.text("business.offer"), offer, {.placeholder = example});
  follow(frame, gesture, "edit.set_business", core::set_business_text(&Business::offer, offer));
}

void orders_field(Frame& frame, Rect place) {
  estimate_field(frame, place, by_model(frame.plan.business, "orders"),
                 &Business::orders_per_customer,
                 {.least = core::limits::orders_per_customer.least,
                  .most = core::limits::orders_per_customer.most,
                  .decimals = 1},
                 "/business/orders_per_customer", "business.orders.help");
}

void months_kept_field(Frame& frame, Rect place) {
  estimate_field(frame, place, "business.months_kept", &Business::months_kept,
                 {.unit = frame.text("business.months_unit"),
                  .least = core::limits::months_kept.least,
                  .most = core::limits::months_kept.most,
                  .decimals = 1},
                 "/business/months_kept", "business.months_kept.help");
}

void catalogue_field(Frame& frame, Rect place) {
  auto size = frame.plan.business.catalogue_size;
  const std::string remark = remark_text(frame, "/business/catalogue_size");
  const Gesture gesture =
      labelled_number(frame, place, frame.text("business.catalogue"), size,
                      {.decimals = 0, .remarked = !remark.empty(), .description = remark});
  follow(frame, gesture, "edit.set_business",
         core::set_business_number(&Business::catalogue_size, size));
}

void draw_fields(Frame& frame, FieldGrid& grid, const Asked& asked, int columns) {
  const Business& business = frame.plan.business;
  const NumberOptions money = money_options(frame);
  const auto price = [&] {
    estimate_field(frame, grid.next(), by_model(business, "order_value"), &Business::order_value,
                   money, "/business/order_value", "business.order_value.help");
  };
  model_field(frame, grid.next(columns == 2 ? 2 : 1));
  if (asked.subscription)
    estimate_field(frame, grid.next(), "business.price_month", &Business::price_month, money,
                   "/business/price_month");
  else
    price();
  estimate_field(frame, grid.next(), "business.margin", &Business::contribution_margin,
                 share_options(frame), "/business/contribution_margin", "business.margin.help");
  estimate_field(frame, grid.next(), "business.revenue", &Business::monthly_revenue, money,
                 "/business/monthly_revenue", "business.revenue.help");
  if (asked.catalogue) catalogue_field(frame, grid.next());
  if (asked.subscription) months_kept_field(frame, grid.next());
  if (asked.subscription && asked.orders) price();
  if (asked.orders) orders_field(frame, grid.next());
  // The offer takes what the stage leaves, or a row of its own.
  if (asked.fields_fill_rows(columns)) {
    offer_field(frame, grid.next(2));
    stage_field(frame, grid.next());
  } else {
    stage_field(frame, grid.next());
    offer_field(frame, grid.next(columns));
  }
}

float fields_height(const Frame& frame, const Asked& asked, int columns) {
  FieldGrid grid{frame, {}, columns};
  grid.next(columns == 2 ? 2 : 1);
  for (int i = 1; i < asked.fields(); ++i) grid.next();
  const bool full = asked.fields_fill_rows(columns);
  grid.next(full ? 2 : 1), grid.next(full ? 1 : columns);
  return grid.height();
}

std::vector<std::string> remarks_here(const Frame& frame) {
  const std::array fields{
      RemarkedField{"/business/order_value",
                    frame.text(by_model(frame.plan.business, "order_value"))},
      RemarkedField{"/business/price_month", frame.text("business.price_month")},
      RemarkedField{"/business/contribution_margin", frame.text("business.margin")},
      RemarkedField{"/business/monthly_revenue", frame.text("business.revenue")},
      RemarkedField{"/business/catalogue_size", frame.text("business.catalogue")},
      RemarkedField{"/business/months_kept", frame.text("business.months_kept")},
      RemarkedField{"/business/orders_per_customer",
                    frame.text(by_model(frame.plan.business, "orders"))}};
  return remark_lines(frame, fields);
}

}  // namespace

float draw_business_offer_panel(Frame& frame, Rect box) {
  const Business& business = frame.plan.business;
  const Asked asked = asked_of(business);
  const int columns = box.w < 460 ? 2 : 3;
  const float toggle_height = frame.ui.control_height();
  box.h = 2 * space::l + 24 + space::s + fields_height(frame, asked, columns) + space::s +
          toggle_height;
  const std::vector<std::string> remarks = remarks_here(frame);
  box.h += remark_lines_height(frame, box.w - 2 * space::l, remarks);
  card(frame, box);

  Rect inside = box.inset(space::l);
  const Rect line = inside.cut_top(24, space::s);
  heading(frame, line, 2, Type::title, frame.text("business.offer_title"));
  label(frame, line, Type::small, frame.theme().muted,
        frame.text(frame.plan.tax == core::TaxBasis::excluded ? TextKey{"business.amounts_excluded"}
                                                              : "business.amounts_included"),
        Align::right);

  FieldGrid grid{frame, inside, columns};
  draw_fields(frame, grid, asked, columns);
  inside.cut_top(grid.height(), space::s);
  const bool online = business.online.value_or(false);
  const std::string& words = frame.text("business.online");
  const Rect place{inside.x, inside.y,
                   std::min(inside.w, frame.paint().width(Type::body, words) + 48), toggle_height};
  if (toggle(frame, place, words, online))
    frame.edits.apply("edit.set_business", core::set_online(!online));
  inside.cut_top(toggle_height);
  draw_remark_lines(frame, inside, remarks);
  return box.h;
}

}  // namespace shell
