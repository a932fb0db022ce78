#include "shell/panels/audit_shares_panel.h"

#include <algorithm>

#include "shell/charts/paired_bars.h"

namespace shell {
namespace {

BarPair pair_of(const Frame& frame, const AuditPage& page, const core::AuditChannel& channel) {
  return {.name = channel_name(frame, channel.figures.channel),
          .colour = part_colour(frame, page.audit, channel.figures.channel)};
}

PairedBars shares_chart(const Frame& frame, const AuditPage& page) {
  PairedBars chart{.id = "shares",
                   .title = frame.text("audit.shares_title"),
                   .note = frame.text("audit.of_real_sales"),
                   .grade = page.grade,
                   .names = frame.text("audit.column.channel"),
                   .first_name = frame.text("audit.claimed"),
                   .second_name = frame.text("audit.believed"),
                   .most = 1};
  if (!page.audit.totals.revenue && !page.has_answer()) return chart;
  for (const core::AuditChannel& channel : page.audit.channels) {
    BarPair pair = pair_of(frame, page, channel);
    pair.second = channel.share;
    const auto& claimed = channel.figures.claimed;
    if (claimed && page.audit.claims)
      pair.first = core::middle(*claimed) / page.audit.claims->revenue;
    if (!pair.first && !pair.second) continue;
    pair.first_value = pair.first ? frame.format.share(*pair.first) : "–";
    pair.second_value = pair.second ? frame.format.share(*pair.second) : "–";
    const auto& believed = channel.figures.revenue;
    if (pair.second && *pair.second > 0 && believed && !believed->is_point()) {
      const double all = core::middle(*believed) / *pair.second;
      pair.low = believed->low / all;
      pair.high = believed->high / all;
      pair.range = frame.text("common.range", {{"low", frame.format.share_bare(pair.low)},
                                               {"high", frame.format.share(pair.high)}});
    }
    pair.is_bad = channel.claim == core::ClaimVerdict::impossible;
    chart.rows.push_back(std::move(pair));
  }
  return chart;
}

PairedBars returns_chart(const Frame& frame, const AuditPage& page) {
  PairedBars chart{
      .id = "returns",
      .title = frame.text("audit.returns_title", {{"sign", frame.format.currency_sign()}}),
      .note = frame.text("audit.returns_note"),
      .grade = page.grade,
      .names = frame.text("audit.column.channel"),
      .first_name = frame.text("audit.claimed"),
      .second_name = frame.text("audit.believed")};
  for (const core::AuditChannel& channel : page.audit.channels) {
    if (!channel.roas_claimed && !channel.roas_believed) continue;
    BarPair pair = pair_of(frame, page, channel);
    pair.first = channel.roas_claimed;
    pair.second = channel.roas_believed;
    pair.first_value =
        pair.first ? frame.format.ratio(*pair.first, !channel.figures.claimed->is_point()) : "–";
    pair.second_value = pair.second ? frame.format.ratio(*pair.second) : "–";
    pair.is_bad = channel.claim == core::ClaimVerdict::impossible;
    chart.rows.push_back(std::move(pair));
  }
  if (page.audit.mer && !chart.rows.empty()) {
    BarPair all{.name = frame.text("audit.all_together"), .colour = frame.theme().text};
    all.second = page.audit.mer;
    all.first_value = "–";
    all.second_value = frame.format.ratio(*page.audit.mer);
    chart.rows.push_back(std::move(all));
  }
  if (const auto& even = page.audit.break_even_roas) {
    chart.mark = core::middle(*even);
    chart.mark_name = frame.text("audit.break_even_mark",
                                 {{"ratio", frame.format.ratio(*chart.mark, !even->is_point())}});
  }
  return chart;
}

}  // namespace

float draw_audit_shares_panel(Frame& frame, Rect box, const AuditPage& page) {
  std::vector<PairedBars> charts;
  charts.push_back(shares_chart(frame, page));
  charts.push_back(returns_chart(frame, page));
  std::erase_if(charts, [](const PairedBars& chart) { return chart.rows.empty(); });
  if (charts.empty()) return 0;
  const float top = box.y;
  const bool is_beside = charts.size() == 2 && box.w >= 720;
  const float width = (is_beside ? (box.w - space::l) / 2 : box.w) - 2 * space::l;
  float tallest = 0;
  for (const PairedBars& chart : charts)
    tallest = std::max(tallest, paired_bars_height(frame, width, chart));
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const float height = is_beside ? tallest : paired_bars_height(frame, width, charts[i]);
    const Rect place = is_beside ? box.column(static_cast<int>(i), 2, space::l) : box;
    draw_paired_bars(frame, audit_card(frame, place, height), charts[i]);
    if (!is_beside) box.cut_top(height + 2 * space::l, i + 1 < charts.size() ? space::l : 0);
  }
  return is_beside ? tallest + 2 * space::l : box.y - top;
}

}  // namespace shell
