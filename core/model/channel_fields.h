// The fields of channels, their links, and the ratings that people give them.
#pragma once

#include "core/model/channel.h"
#include "core/model/field_rules.h"

namespace core {

template <class V, MaybeConst<Physics> T>
void fields(V& v, T& physics) {
  v("decision", physics.decision, rules::rating);
  v("intent", physics.intent, rules::rating);
  v("catalogue", physics.catalogue, rules::rating);
  v("visual", physics.visual, rules::rating);
  v("explain", physics.explain, rules::rating);
  v("control", physics.control, rules::rating);
  v("volatility", physics.volatility, rules::rating);
  v("first_result_days", physics.first_result_days, rules::days);
  v("half_life_days", physics.half_life_days, rules::days);
  v("dark_share", physics.dark_share, rules::share);
  v("ceiling", physics.ceiling, rules::ceiling);
  v("cost", physics.cost);
}

template <class V, MaybeConst<CarryOver> T>
void fields(V& v, T& carry_over) {
  v("kind", carry_over.kind);
  v("retention", carry_over.retention, rules::share);
  v("delay", carry_over.delay, rules::duration);
  v("window", carry_over.window, rules::lags);
}

template <class V, MaybeConst<Response> T>
void fields(V& v, T& response) {
  v("kind", response.kind);
  v("ceiling", response.ceiling, rules::money);
  v("half_saturation", response.half_saturation, rules::money);
  v("slope", response.slope, rules::ratio);
  v("carry_over", response.carry_over);
  v("lag", response.lag, rules::duration);
  v("ramp", response.ramp, rules::duration);
  v("half_life", response.half_life, rules::duration);
  v("per", response.per);
}

template <class V, MaybeConst<Today> T>
void fields(V& v, T& today) {
  v("spend", today.spend, rules::money);
  v("hours", today.hours, rules::hours);
  v("visits", today.visits, rules::count);
  v("orders", today.orders, rules::count);
  v("new_customers", today.new_customers, rules::count);
  v("claimed_revenue", today.claimed_revenue, rules::money);
  v("revenue", today.revenue, rules::money);
  v("evidence", today.evidence);
  v("source", today.source);
}

template <class V, MaybeConst<LibraryOrigin> T>
void fields(V& v, T& origin) {
  v("id", origin.id, rules::essential(rules::id));
  v("version", origin.version, rules::count);
}

template <class V, MaybeConst<Channel> T>
void fields(V& v, T& channel) {
  v("id", channel.id, rules::own_id(Kind::channel));
  v("library", channel.library);
  v("name", channel.name);
  v("owner", channel.owner);
  v("tenure", channel.tenure);
  v("group", channel.group);
  v("physics", channel.physics);
  v("today", channel.today);
  v("response", channel.response);
  v("least", channel.least, rules::money);
  v("most", channel.most, rules::money);
  v("decision", channel.decision);
  v("why", channel.why);
}

template <class V, MaybeConst<Link> T>
void fields(V& v, T& link) {
  v("from", link.from, rules::essential(rules::reference(Kind::channel)));
  v("to", link.to, rules::essential(rules::reference(Kind::channel)));
  v("kind", link.kind);
  v("share", link.share,
    rules::essential(link.kind == LinkKind::creates ? rules::share : rules::ratio));
}

template <class V, MaybeConst<Criterion> T>
void fields(V& v, T& criterion) {
  v("id", criterion.id, rules::own_id(Kind::criterion));
  v("low", criterion.low, rules::share);
  v("high", criterion.high, rules::share);
}

template <class V, MaybeConst<Rater> T>
void fields(V& v, T& rater) {
  v("id", rater.id, rules::own_id(Kind::rater));
  v("name", rater.name);
}

template <class V, MaybeConst<Rating> T>
void fields(V& v, T& rating) {
  v("rater", rating.rater, rules::reference(Kind::rater));
  v("channel", rating.channel, rules::essential(rules::reference(Kind::channel)));
  v("criterion", rating.criterion, rules::essential(rules::id));
  v("rating", rating.rating, rules::essential(rules::rating));
  v("low", rating.low, rules::rating);
  v("high", rating.high, rules::rating);
  v("why", rating.why);
}

}  // namespace core
