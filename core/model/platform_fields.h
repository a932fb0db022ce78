// The fields of a platform and of everything noted about it.
#pragma once

#include "core/model/field_rules.h"
#include "core/model/platform.h"

namespace core {

template <class V, MaybeConst<ScoutRating> T>
void fields(V& v, T& rating) {
  v("rating", rating.rating, rules::rating);
  v("low", rating.low, rules::rating);
  v("high", rating.high, rules::rating);
  v("evidence", rating.evidence);
  v("why", rating.why);
}

template <class V, MaybeConst<ListingItem> T>
void fields(V& v, T& item) {
  v("id", item.id, rules::essential(rules::id));
  v("done", item.done, rules::share);
  v("note", item.note);
}

template <class V, MaybeConst<Listing> T>
void fields(V& v, T& listing) {
  v("title", listing.title);
  v("description", listing.description);
  v("difference", listing.difference);
  v("price", listing.price, rules::money);
  v("pictures", listing.pictures, rules::count);
  v("videos", listing.videos, rules::count);
  v("items", listing.items);
}

template <class V, MaybeConst<Circle> T>
void fields(V& v, T& circle) {
  v("id", circle.id, rules::own_id(Kind::part));
  v("name", circle.name);
  v("channel", circle.channel, rules::reference(Kind::channel));
  v("people", circle.people, rules::count);
  v("share", circle.share, rules::share);
  v("each", circle.each, rules::count);
}

template <class V, MaybeConst<Traction> T>
void fields(V& v, T& traction) {
  v("unit", traction.unit);
  v("goal", traction.goal, rules::count);
  v("threshold", traction.threshold, rules::share);
  v("days", traction.days, rules::days);
  v("circles", traction.circles);
}

template <class V, MaybeConst<Funnel> T>
void fields(V& v, T& funnel) {
  v("view_to_install", funnel.view_to_install, rules::share);
  v("install_to_active", funnel.install_to_active, rules::share);
  v("active_to_buyer", funnel.active_to_buyer, rules::share);
  v("revenue_per_buyer", funnel.revenue_per_buyer, rules::money);
}

template <class V, MaybeConst<Launch> T>
void fields(V& v, T& launch) {
  v("date", launch.date, rules::date);
  v("own_push", launch.own_push, rules::count);
  v("threshold", launch.threshold, rules::count);
  v("peak", launch.peak, rules::count);
  v("plateau", launch.plateau, rules::count);
  v("half_life_days", launch.half_life_days, rules::days);
  v("loop_k", launch.loop_k, rules::ratio);
  v("loop_days", launch.loop_days, rules::days);
  v("rank_exponent", launch.rank_exponent, rules::exponent);
  v("featured_chance", launch.featured_chance, rules::share);
  v("life_years", launch.life_years, rules::ratio);
  v("paid_push", launch.paid_push, rules::money);
  v("paid_each", launch.paid_each, rules::money);
  v("audience", launch.audience, rules::count);
}

template <class V, MaybeConst<Complaint> T>
void fields(V& v, T& complaint) {
  v("id", complaint.id, rules::own_id(Kind::part));
  v("text", complaint.text);
  v("stars", complaint.stars, rules::rating);
  v("date", complaint.date, rules::date);
  v("source", complaint.source);
  v("tags", complaint.tags);
}

template <class V, MaybeConst<Friction> T>
void fields(V& v, T& friction) {
  v("id", friction.id, rules::own_id(Kind::part));
  v("text", friction.text);
  v("date", friction.date, rules::date);
  v("severity", friction.severity, rules::rating);
  v("minutes", friction.minutes, rules::count);
  v("tags", friction.tags);
}

template <class V, MaybeConst<Gap> T>
void fields(V& v, T& gap) {
  v("id", gap.id, rules::own_id(Kind::part));
  v("tag", gap.tag);
  v("text", gap.text);
  v("severity", gap.severity, rules::rating);
  v("filled_in_months", gap.filled_in_months, rules::duration);
  v("outcome", gap.outcome);
}

template <class V, MaybeConst<Watch> T>
void fields(V& v, T& watch) {
  v("id", watch.id, rules::own_id(Kind::part));
  v("what", watch.what);
  v("every_days", watch.every_days, rules::days);
  v("last", watch.last, rules::day);
  v("note", watch.note);
}

template <class V, MaybeConst<LogEntry> T>
void fields(V& v, T& entry) {
  v("date", entry.date, rules::date);
  v("measure", entry.measure);
  v("value", entry.value, rules::number);
}

template <class V, MaybeConst<Platform> T>
void fields(V& v, T& platform) {
  v("id", platform.id, rules::own_id(Kind::platform));
  v("channel", platform.channel, rules::reference(Kind::channel));
  v("name", platform.name);
  v("class", platform.platform_class);
  v("route", platform.route);
  v("scout", platform.scout, rules::id);
  v("listing", platform.listing);
  v("traction", platform.traction);
  v("funnel", platform.funnel);
  v("launch", platform.launch);
  v("complaints", platform.complaints);
  v("frictions", platform.frictions);
  v("gaps", platform.gaps);
  v("watch", platform.watch);
  v("log", platform.log);
}

}  // namespace core
