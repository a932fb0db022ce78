// The fields of what is going to be done, of what might go wrong, and of what was learnt.
#pragma once

#include "core/model/activity.h"
#include "core/model/field_rules.h"

namespace core {

template <class V, MaybeConst<Phase> T>
void fields(V& v, T& phase) {
  v("id", phase.id, rules::own_id(Kind::phase));
  v("name", phase.name);
  v("start", phase.start, rules::expected(rules::free));
  v("months", phase.months, rules::length);
}

template <class V, MaybeConst<Activity> T>
void fields(V& v, T& activity) {
  v("id", activity.id, rules::own_id(Kind::activity));
  v("title", activity.title);
  v("kind", activity.kind);
  v("purpose", activity.purpose);
  v("channel", activity.channel, rules::reference(Kind::channel));
  v("phase", activity.phase, rules::reference(Kind::phase));
  v("start", activity.start, rules::expected(rules::free));
  v("months", activity.months, rules::length);
  v("hours", activity.hours, rules::hours);
  v("cost", activity.cost, rules::money);
  v("who", activity.who);
  v("after", activity.after, rules::acyclic(rules::reference(Kind::activity)));
  v("behaviours", activity.behaviours, rules::reference(Kind::behaviour));
  v("effect", activity.effect, rules::money);
  v("done", activity.done, rules::day);
  v("from", activity.from);
  v("note", activity.note);
}

template <class V, MaybeConst<Scenario> T>
void fields(V& v, T& scenario) {
  v("id", scenario.id, rules::own_id(Kind::scenario));
  v("name", scenario.name);
  v("spend", scenario.spend, rules::by(Kind::channel, rules::money));
  v("effort", scenario.effort, rules::by(Kind::channel, rules::hours));
  v("without_activities", scenario.without_activities, rules::reference(Kind::activity));
  v("shocks", scenario.shocks, rules::reference(Kind::shock));
}

template <class V, MaybeConst<ShockTarget> T>
void fields(V& v, T& target) {
  v("channel", target.channel, rules::reference(Kind::channel));
  v("owner", target.owner);
  v("all", target.all);
}

template <class V, MaybeConst<ReportedReturn> T>
void fields(V& v, T& reported) {
  v("before", reported.before, rules::essential(rules::paid_return));
  v("after", reported.after, rules::essential(rules::paid_return));
}

template <class V, MaybeConst<Shock> T>
void fields(V& v, T& shock) {
  v("id", shock.id, rules::own_id(Kind::shock));
  v("name", shock.name);
  v("kind", shock.kind);
  v("target", shock.target);
  v("month", shock.month);
  v("months", shock.months, rules::length);
  v("more_months", shock.more_months, rules::length);
  v("severity", shock.severity, rules::ratio);
  v("recapture", shock.recapture, rules::share);
  v("reported", shock.reported);
  v("source", shock.source);
}

template <class V, MaybeConst<ExperimentResult> T>
void fields(V& v, T& result) {
  v("date", result.date, rules::date);
  v("effect", result.effect, rules::number);
  v("text", result.text);
}

template <class V, MaybeConst<Experiment> T>
void fields(V& v, T& experiment) {
  v("id", experiment.id, rules::own_id(Kind::experiment));
  v("channel", experiment.channel, rules::reference(Kind::channel));
  v("question", experiment.question);
  v("start", experiment.start);
  v("months", experiment.months, rules::length);
  v("kind", experiment.kind);
  v("result", experiment.result);
}

template <class V, MaybeConst<Recipe> T>
void fields(V& v, T& recipe) {
  v("id", recipe.id, rules::own_id(Kind::recipe));
  v("title", recipe.title);
  v("channel", recipe.channel, rules::reference(Kind::channel));
  v("worked", recipe.worked);
  v("text", recipe.text);
  v("behaviours", recipe.behaviours, rules::reference(Kind::behaviour));
}

template <class V, MaybeConst<Note> T>
void fields(V& v, T& note) {
  v("id", note.id, rules::own_id(Kind::note));
  v("date", note.date, rules::date);
  v("text", note.text);
  v("about", note.about, rules::loose_reference(Kind::anything));
}

}  // namespace core
