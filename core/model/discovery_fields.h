// The fields of segments, behaviours, their evidence, and interviews.
#pragma once

#include "core/model/discovery.h"
#include "core/model/field_rules.h"

namespace core {

template <class V, MaybeConst<Segment> T>
void fields(V& v, T& segment) {
  v("id", segment.id, rules::own_id(Kind::segment));
  v("name", segment.name);
  v("share", segment.share, rules::share);
}

template <class V, MaybeConst<BehaviourEvidence> T>
void fields(V& v, T& evidence) {
  v("kind", evidence.kind);
  v("count", evidence.count, rules::count);
  v("of", evidence.of, rules::count);
  v("multiple", evidence.multiple);
  v("share", evidence.share, rules::share);
  v("segment", evidence.segment, rules::reference(Kind::segment));
  v("date", evidence.date, rules::date);
  v("source", evidence.source);
  v("quote", evidence.quote);
}

template <class V, MaybeConst<Behaviour> T>
void fields(V& v, T& behaviour) {
  v("id", behaviour.id, rules::own_id(Kind::behaviour));
  v("kind", behaviour.kind);
  v("name", behaviour.name);
  v("trigger", behaviour.trigger);
  v("where", behaviour.where);
  v("words", behaviour.words);
  v("needs", behaviour.needs);
  v("days_to_decide", behaviour.days_to_decide, rules::days);
  v("deciders", behaviour.deciders);
  v("trust", behaviour.trust);
  v("next_step", behaviour.next_step);
  v("segments", behaviour.segments, rules::reference(Kind::segment));
  v("evidence", behaviour.evidence);
  v("reach", behaviour.reach, rules::by(Kind::channel, rules::share));
}

template <class V, MaybeConst<InterviewAnswer> T>
void fields(V& v, T& answer) {
  v("question", answer.question);
  v("text", answer.text);
  v("behaviours", answer.behaviours, rules::reference(Kind::behaviour));
}

template <class V, MaybeConst<Interview> T>
void fields(V& v, T& interview) {
  v("id", interview.id, rules::own_id(Kind::interview));
  v("date", interview.date, rules::date);
  v("who", interview.who);
  v("segment", interview.segment, rules::reference(Kind::segment));
  v("answers", interview.answers);
}

}  // namespace core
