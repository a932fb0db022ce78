// The fields of what happened: months, totals, survey answers and sources.
#pragma once

#include "core/model/field_rules.h"
#include "core/model/history.h"

namespace core {

template <class V, MaybeConst<HistoryRow> T>
void fields(V& v, T& row) {
  v("month", row.month, rules::essential(rules::free));
  v("channel", row.channel, rules::essential(rules::reference(Kind::channel)));
  v("spend", row.spend, rules::money);
  v("hours", row.hours, rules::hours);
  v("visits", row.visits, rules::count);
  v("clicks", row.clicks, rules::count);
  v("visit_seconds", row.visit_seconds, rules::count);
  v("orders", row.orders, rules::count);
  v("new_customers", row.new_customers, rules::count);
  v("claimed_revenue", row.claimed_revenue, rules::money);
  v("revenue", row.revenue, rules::money);
  v("source", row.source, rules::loose_reference(Kind::source));
}

template <class V, MaybeConst<TotalRow> T>
void fields(V& v, T& row) {
  v("month", row.month, rules::essential(rules::free));
  v("revenue", row.revenue, rules::money);
  v("orders", row.orders, rules::count);
  v("cash", row.cash, rules::balance);
  v("source", row.source, rules::loose_reference(Kind::source));
}

template <class V, MaybeConst<SurveyAnswer> T>
void fields(V& v, T& answer) {
  v("channel", answer.channel, rules::reference(Kind::channel));
  v("label", answer.label);
  v("count", answer.count, rules::count);
}

template <class V, MaybeConst<Survey> T>
void fields(V& v, T& survey) {
  v("id", survey.id, rules::own_id(Kind::survey));
  v("question", survey.question);
  v("date", survey.date, rules::date);
  v("multiple", survey.multiple);
  v("respondents", survey.respondents, rules::count);
  v("answers", survey.answers);
}

template <class V, MaybeConst<Source> T>
void fields(V& v, T& source) {
  v("id", source.id, rules::own_id(Kind::source));
  v("file", source.file);
  v("sha256", source.sha256, rules::sha256);
  v("date", source.date, rules::date);
  v("kind", source.kind);
  v("tax", source.tax);
}

}  // namespace core
