#include "shell/panels/business_offer_panel.h"

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
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::Business;
using core::BusinessModel;

// What is asked, by how the money comes in. An app may live off subscriptions, purchases, or both.
struct Asked {
  bool orders, subscription, catalogue;
};

Asked asked_of(const Business& business) {
  const bool subscribed = core::revenue_kind(business) == core::RevenueKind::subscription;
  const bool is_app = business.model == BusinessModel::app;
  const bool has_catalogue =
      !business.model || business.model == BusinessModel::ecommerce || business.model == BusinessModel::marketplace;
  return {.orders = !subscribed || is_app, .subscription = subscribed || is_app, .catalogue = has_catalogue};
}

// "business.order_value.services" where the model has its own word for it.
std::string by_model(const Business& business, const char* key) {
  const std::string base = std::string{"business."} + key;
  const bool own = business.model == BusinessModel::marketplace || business.model == BusinessModel::services ||
                   business.model == BusinessModel::local || business.model == BusinessModel::app;
  return own ? base + "." + std::string{core::name_of(*business.model)} : base;
}

void estimate_field(Frame& frame, Rect place, std::string_view key, std::optional<core::Estimate> Business::* field,
                    const NumberOptions& options, std::string_view help_key = {}) {
  auto value = frame.plan.business.*field;
  const std::string help = help_key.empty() ? std::string{} : frame.text(help_key);
  const Gesture gesture = labelled_estimate(frame, place, frame.text(key), value, options, help);
  follow(frame, gesture, "edit.set_business", core::set_business_estimate(field, value));
}

void model_field(Frame& frame, Rect place) {
  std::vector<std::string> names;
  for (const std::string_view name : core::names_of<BusinessModel>()) names.push_back(frame.text("business.model." + std::string{name}));
  const auto& model = frame.plan.business.model;
  const std::string choose = frame.text("business.choose");
  const auto chosen = labelled_dropdown(frame, place, frame.text("business.model"), names,
                                        model ? static_cast<std::size_t>(*model) : names.size(), {}, {.placeholder = choose});
  if (chosen) frame.edits.apply("edit.set_business", core::set_business_model(static_cast<BusinessModel>(*chosen)));
}

void stage_field(Frame& frame, Rect place) {
  std::vector<std::string> names;
  for (const std::string_view name : core::names_of<core::Stage>()) names.push_back(frame.text("business.stage." + std::string{name}));
  const auto& stage = frame.plan.business.stage;
  const std::string choose = frame.text("business.choose");
  const auto chosen =
      labelled_dropdown(frame, place, frame.text("business.stage"), names, stage ? static_cast<std::size_t>(*stage) : names.size(),
                        frame.text("business.stage.help"), {.placeholder = choose});
  if (chosen) frame.edits.apply("edit.set_business", core::set_stage(static_cast<core::Stage>(*chosen)));
}

void draw_numbers(Frame& frame, FieldGrid& grid, const Asked& asked) {
  const Business& business = frame.plan.business;
  NumberOptions money = money_options(frame);
  if (asked.orders)
    estimate_field(frame, grid.next(), by_model(business, "order_value"), &Business::order_value, money, "business.order_value.help");
  if (asked.subscription)
    estimate_field(frame, grid.next(), "business.price_month", &Business::price_month, money);
  estimate_field(frame, grid.next(), "business.margin", &Business::contribution_margin, share_options(frame), "business.margin.help");
  estimate_field(frame, grid.next(), asked.subscription && !asked.orders ? "business.recurring" : "business.revenue",
                 &Business::monthly_revenue, money);
  if (asked.catalogue) {
    auto size = business.catalogue_size;
    const Gesture gesture = labelled_number(frame, grid.next(), frame.text("business.catalogue"), size, {.decimals = 0});
    follow(frame, gesture, "edit.set_business", core::set_business_number(&Business::catalogue_size, size));
  }
  if (asked.orders)
    estimate_field(frame, grid.next(), by_model(business, "orders"), &Business::orders_per_customer,
                   {.least = core::limits::orders_per_customer.least, .most = core::limits::orders_per_customer.most, .decimals = 1},
                   "business.orders.help");
  if (asked.subscription)
    estimate_field(frame, grid.next(), "business.months_kept", &Business::months_kept,
                   {.unit = frame.text("business.months_unit"),
                    .least = core::limits::months_kept.least,
                    .most = core::limits::months_kept.most,
                    .decimals = 1},
                   "business.months_kept.help");
}

}  // namespace

float draw_business_offer_panel(Frame& frame, Rect box) {
  const Business& business = frame.plan.business;
  const Asked asked = asked_of(business);
  const int columns = box.w < 460 ? 2 : 3;
  // Model, margin and revenue, then what the model adds, then the offer in words and the stage.
  FieldGrid measure{frame, {}, columns};
  const int fields = 3 + (asked.orders ? 2 : 0) + (asked.subscription ? 2 : 0) + (asked.catalogue ? 1 : 0);
  for (int i = 0; i < fields; ++i) measure.next();
  measure.next(2), measure.next();
  const float toggle_height = frame.ui.control_height();
  box.h = 2 * space::l + 24 + space::s + measure.height() + space::s + toggle_height;
  card(frame, box);

  Rect inside = box.inset(space::l);
  const Rect line = inside.cut_top(24, space::s);
  heading(frame, line, 2, Type::title, frame.text("business.offer_title"));
  label(frame, line, Type::small, frame.theme().muted,
        frame.text(frame.plan.tax == core::TaxBasis::excluded ? "business.amounts_excluded" : "business.amounts_included"), Align::right);

  FieldGrid grid{frame, inside, columns};
  model_field(frame, grid.next());
  draw_numbers(frame, grid, asked);
  std::string offer = business.offer;
  const std::string example = frame.text("business.offer.example");
  const Gesture gesture = labelled_text(frame, grid.next(2), frame.text("business.offer"), offer, {.placeholder = example});
  follow(frame, gesture, "edit.set_business", core::set_business_text(&Business::offer, offer));
  stage_field(frame, grid.next());
  inside.cut_top(grid.height(), space::s);
  const bool online = business.online.value_or(false);
  const std::string words = frame.text("business.online");
  const Rect place{inside.x, inside.y, std::min(inside.w, frame.paint().width(Type::body, words) + 48), toggle_height};
  if (toggle(frame, place, words, online)) frame.edits.apply("edit.set_business", core::set_online(!online));
  return box.h;
}

}  // namespace shell
