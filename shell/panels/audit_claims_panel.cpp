#include "shell/panels/audit_claims_panel.h"

#include <algorithm>
#include <cmath>

#include "core/edit/history_edits.h"
#include "core/model/lookup.h"
#include "shell/charts/stacked_bars.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Sentence {
  std::string text;
  bool is_bad = false;
};

constexpr double least_shown = 0.5;  // less is none, as amounts are rounded

// "155 à 174 %", "136 %".
std::string part_of_all(const Frame& frame, double low, double high, double revenue) {
  const std::string most = frame.format.share(high / revenue);
  if (most == frame.format.share(low / revenue)) return most;
  return frame.text("common.range",
                    {{"low", frame.format.share_bare(low / revenue)}, {"high", most}});
}

std::optional<core::Evidence> weakest_claim(const core::Audit& audit) {
  std::optional<core::Evidence> weakest;
  for (const core::AuditChannel& channel : audit.channels)
    if (const auto& claimed = channel.figures.claimed) {
      const core::Evidence grade = claimed->evidence.value_or(core::Evidence::guess);
      if (!weakest || grade < *weakest) weakest = grade;
    }
  return weakest;
}

// "8 à 9" for a claim that is a range, else "8,50".
std::string roas_text(const Frame& frame, const core::AuditChannel& channel) {
  const core::Estimate& claimed = *channel.figures.claimed;
  const double roas = *channel.roas_claimed, claim = core::middle(claimed);
  if (claimed.is_point() || !(claim > 0)) return frame.format.ratio(roas);
  return frame.text("common.range",
                    {{"low", frame.format.number(roas * claimed.low / claim, 1)},
                     {"high", frame.format.number(roas * claimed.high / claim, 1)}});
}

// Where most is spent; the chart below has them all.
const core::AuditChannel* largest_with_returns(const core::Audit& audit) {
  const core::AuditChannel* largest = nullptr;
  for (const core::AuditChannel& channel : audit.channels)
    if (channel.roas_claimed && channel.roas_believed &&
        (!largest || channel.figures.spend > largest->figures.spend))
      largest = &channel;
  return largest;
}

StackedBars chart_of(const Frame& frame, const AuditPage& page, const core::AuditClaims& claims) {
  const Theme& theme = frame.theme();
  const auto money = [&](double amount) { return frame.format.money(std::round(amount)); };
  StackedBars chart{
      .id = "claims",
      .title = frame.text(
          "audit.claims_title",
          {{"share", part_of_all(frame, claims.claimed_low, claims.claimed_high, claims.revenue)}}),
      .note = amounts_note(frame, page),
      .grade = weakest_claim(page.audit),
      .columns = {frame.text("audit.part"), frame.text("audit.amount")}};
  StackedBar claimed{frame.text("audit.claimed"), {}};
  for (const core::AuditChannel& channel : page.audit.channels) {
    if (!channel.figures.claimed) continue;
    const double amount = core::middle(*channel.figures.claimed);
    claimed.parts.push_back({channel_name(frame, channel.figures.channel), money(amount), amount,
                             part_colour(frame, page.audit, channel.figures.channel)});
  }
  const std::string& in_bank =
      frame.text(page.audit.totals.basis == core::RevenueBasis::bank ? TextKey{"audit.banked"}
                                                                     : "audit.stated");
  StackedBar banked{in_bank,
                    {{in_bank, money(claims.revenue), claims.revenue, theme.inverse_surface,
                      theme.inverse_text}}};
  const double over = claims.claimed - claims.revenue;
  if (over >= least_shown) {
    banked.parts.push_back(
        {frame.text("audit.overlap"), money(over), over, theme.bad_soft, theme.bad});
    chart.lines = {claims.revenue, claims.claimed};
  }
  chart.bars = {std::move(claimed), std::move(banked)};
  const double most = std::max(claims.claimed, claims.revenue);
  chart.step = tick_step(most);
  const int ticks = static_cast<int>(std::ceil(most / chart.step - 1e-9));
  chart.most = chart.step * ticks;
  for (int i = 0; i <= ticks; ++i)
    chart.tick_words.push_back(i == ticks ? money(chart.step * i)
                                          : frame.format.number(chart.step * i));
  return chart;
}

// Of claims that may count a tax less is certain.
Sentence double_count(const Frame& frame, const core::AuditClaims& claims) {
  const auto money = [&](double amount) { return frame.format.money(std::round(amount)); };
  const double all = claims.least_double_count, without = claims.double_count_less_tax;
  if (without < least_shown && all - without > least_shown)
    return {frame.text("audit.double_count_or_tax", {{"amount", money(all)}}), false};
  return {frame.text(all - without > least_shown ? TextKey{"audit.double_count_less_tax"}
                                                 : "audit.double_count",
                     {{"amount", money(all)}, {"less", money(without)}}),
          true};
}

// The month in which most of its revenue is claimed by the channel; nothing where it is not among
// `months`.
std::string claimed_month(const Frame& frame, const std::vector<core::ClaimedMonth>& months,
                          const core::Id& channel, TextKey key) {
  const core::ClaimedMonth* most = nullptr;
  int others = -1;
  for (const core::ClaimedMonth& found : months) {
    if (found.channel != channel) continue;
    ++others;
    if (!most || found.claimed / found.revenue > most->claimed / most->revenue) most = &found;
  }
  if (!most) return {};
  std::string words = frame.text(
      key, {{"channel", channel_name(frame, channel)},
            {"month", frame.format.month_in_words(most->month)},
            {"share", part_of_all(frame, most->claimed, most->claimed_high, most->revenue)}});
  if (others > 0) words += ' ' + frame.text_count("audit.impossible_more", others);
  return words;
}

// Where the claim of the whole period is possible.
Sentence claimed_months(const Frame& frame, const core::Audit& audit,
                        const core::AuditChannel& channel) {
  const core::Id& id = channel.figures.channel;
  if (channel.claim == core::ClaimVerdict::impossible) return {};
  std::string words = claimed_month(frame, audit.impossible_months, id, "audit.impossible_month");
  if (!words.empty() || channel.claim == core::ClaimVerdict::ask_tax) return {words, true};
  return {claimed_month(frame, audit.ask_tax_months, id, "audit.perhaps_tax_month"), false};
}

std::vector<Sentence> sentences_of(const Frame& frame, const AuditPage& page,
                                   const core::AuditClaims& claims) {
  const core::Audit& audit = page.audit;
  std::vector<Sentence> said;
  for (const core::AuditChannel& channel : audit.channels) {
    if (!channel.figures.claimed || channel.claim == core::ClaimVerdict::none ||
        channel.claim == core::ClaimVerdict::possible)
      continue;
    const TextKey key =
        channel.claim == core::ClaimVerdict::impossible ? TextKey{"audit.impossible"}
        : channel.claim == core::ClaimVerdict::ask_tax  ? TextKey{"audit.perhaps_tax"}
                                                        : "audit.with_tax";
    said.push_back({frame.text(key, {{"channel", channel_name(frame, channel.figures.channel)},
                                     {"share", part_of_all(frame, channel.figures.claimed->low,
                                                           channel.figures.claimed->high,
                                                           *channel.figures.claim_revenue)}}),
                    channel.claim == core::ClaimVerdict::impossible});
  }
  for (const core::AuditChannel& channel : audit.channels)
    if (Sentence sentence = claimed_months(frame, audit, channel); !sentence.text.empty())
      said.push_back(std::move(sentence));
  if (claims.least_double_count >= least_shown && claims.ask_tax.empty())
    said.push_back(double_count(frame, claims));
  if (const auto& month = audit.double_count_month;
      month && month->claimed - month->revenue >= least_shown)
    said.push_back(
        {frame.text("audit.double_count_month",
                    {{"month", frame.format.month_in_words(month->month)},
                     {"amount", frame.format.money(std::round(month->claimed - month->revenue))}}),
         true});
  if (const core::AuditChannel* const largest = largest_with_returns(audit)) {
    const std::string channel = channel_name(frame, largest->figures.channel);
    const bool loses =
        audit.break_even_roas && *largest->roas_believed < audit.break_even_roas->low;
    if (loses)
      said.push_back(
          {frame.text("audit.roas_loses",
                      {{"channel", channel},
                       {"one", frame.format.money(1)},
                       {"believed", frame.format.money(*largest->roas_believed)},
                       {"needed", frame.format.money(core::middle(*audit.break_even_roas))},
                       {"claimed", roas_text(frame, *largest)}}),
           true});
    else
      said.push_back({frame.text("audit.roas_beside",
                                 {{"channel", channel},
                                  {"claimed", roas_text(frame, *largest)},
                                  {"believed", frame.format.ratio(*largest->roas_believed)}})});
  }
  if (audit.mer) {
    std::string mer = frame.text("audit.mer", {{"mer", frame.format.ratio(*audit.mer)}});
    if (audit.break_even_roas)
      mer += " " + frame.text("audit.break_even",
                              {{"ratio", frame.format.ratio(core::middle(*audit.break_even_roas),
                                                            !audit.break_even_roas->is_point())}});
    said.push_back({mer});
  }
  for (const core::GrowthCheck& check : audit.growth)
    if (check.verdict != core::GrowthVerdict::fits && !check.largest_then.empty())
      said.push_back(
          {frame.text(check.verdict == core::GrowthVerdict::contradicted ? TextKey{"audit.growth"}
                                                                         : "audit.growth_strained",
                      {{"channel", channel_name(frame, check.channel)},
                       {"growth", frame.format.share(check.growth)},
                       {"from", frame.format.month_long(check.from)},
                       {"to", frame.format.month_long(check.to)},
                       {"now", frame.format.share(check.share_now)},
                       {"then", frame.format.share(check.share_then)},
                       {"largest", channel_name(frame, check.largest_then)},
                       {"largest_share", frame.format.share(check.largest_share_then)},
                       {"left", frame.format.share(std::max(0.0, check.left_then))},
                       {"left_now", frame.format.share(check.left_now)}}),
           check.verdict == core::GrowthVerdict::contradicted});
  return said;
}

// Those of the whole period and of any of its months.
std::vector<core::Id> channels_to_ask(const core::Audit& audit) {
  std::vector<core::Id> channels = audit.claims->ask_tax;
  for (const core::ClaimedMonth& month : audit.ask_tax_months)
    if (!std::ranges::contains(channels, month.channel)) channels.push_back(month.channel);
  return channels;
}

float question_height(const Frame& frame, float width, const std::string& question) {
  return frame.paint().paragraph_height(width, Type::body_strong, question) + space::s +
         button_height(frame, true) + space::m;
}

std::string tax_question(const Frame& frame, const core::Id& channel) {
  return frame.text("audit.ask_tax", {{"channel", channel_name(frame, channel)}});
}

void ask_tax(Frame& frame, Rect& box, const core::Id& channel) {
  const IdScope scope{channel};
  const std::string question = tax_question(frame, channel);
  const NodeScope group{frame,
                        Role::group,
                        question,
                        {box.x, box.y, box.w, question_height(frame, box.w, question)},
                        "tax"};
  box.cut_top(paragraph(frame, box, Type::body_strong, frame.theme().text, question), space::s);
  Rect row = box.cut_top(button_height(frame, true), space::m);
  constexpr std::array bases{core::TaxBasis::excluded, core::TaxBasis::included};
  for (const core::TaxBasis basis : bases) {
    const std::string& words = frame.text(
        basis == core::TaxBasis::excluded ? TextKey{"audit.tax_excluded"} : "audit.tax_included");
    const ButtonOptions options{.dense = true};
    if (button(frame, row.cut_left(button_width(frame, words, options), space::s), words, options))
      frame.edits.apply("edit.set_claim_tax",
                        core::set_claim_tax(channel, basis, frame.ids.make("source")));
  }
}

// Without claims there is nothing to compare: it is said what to do about it.
float draw_without(Frame& frame, Rect box, const AuditPage& page) {
  const std::string& words =
      frame.text(page.audit.totals.revenue ? TextKey{"audit.no_claims"} : "audit.no_revenue");
  const float height =
      24 + space::s + frame.paint().paragraph_height(box.w - 2 * space::l, Type::small, words);
  Rect inside = audit_card(frame, box, height);
  heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("audit.claims_none"));
  paragraph(frame, inside, Type::small, frame.theme().muted, words);
  return height + 2 * space::l;
}

}  // namespace

float draw_audit_claims_panel(Frame& frame, Rect box, const AuditPage& page) {
  if (!page.audit.claims) return draw_without(frame, box, page);
  const core::AuditClaims& claims = *page.audit.claims;
  const StackedBars chart = chart_of(frame, page, claims);
  const std::vector<Sentence> said = sentences_of(frame, page, claims);
  const float width = box.w - 2 * space::l;
  // Of all that is wrong the first is said loudest.
  const auto type_of = [&](const Sentence& one) {
    return one.is_bad && &one == &said.front() ? Type::small_strong : Type::small;
  };
  float height = stacked_bars_height(frame, width, chart) + space::m;
  const std::vector<core::Id> asked = channels_to_ask(page.audit);
  for (const core::Id& channel : asked)
    height += question_height(frame, width, tax_question(frame, channel));
  for (const Sentence& one : said)
    height += frame.paint().paragraph_height(width, type_of(one), one.text) + space::xs;
  Rect inside = audit_card(frame, box, height);
  inside.cut_top(draw_stacked_bars(frame, inside, chart), space::m);
  for (const core::Id& channel : asked) ask_tax(frame, inside, channel);
  for (const Sentence& one : said)
    inside.cut_top(paragraph(frame, inside, type_of(one),
                             one.is_bad ? frame.theme().bad : frame.theme().muted, one.text),
                   space::xs);
  return height + 2 * space::l;
}

}  // namespace shell
