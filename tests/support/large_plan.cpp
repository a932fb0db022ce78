#include "tests/support/large_plan.h"

#include <string>

#include "core/model/criteria.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

std::string numbered(const char* name, int number) { return name + std::to_string(number); }

// Between 0 and `most`, different for different numbers, with two decimals.
double amount(int number, int most) { return (number * 7919 % (most * 100)) / 100.0; }

Behaviour behaviour(int number, int channels) {
  Behaviour made;
  made.id = numbered("behaviour-", number);
  made.kind = BehaviourKind::inspiration;
  made.name = numbered("Cherche des idées, façon ", number);
  made.trigger = "Un salon à refaire avant l’été";
  made.where = "Sur le canapé, le soir";
  made.words = "idée salon cosy, « table basse chêne »";
  made.needs = "Des photos de vraies pièces et les prix";
  made.trust = "Les photos d’autres clients";
  BehaviourEvidence evidence;
  evidence.kind = Evidence::survey;
  evidence.count = 17 + number;
  evidence.of = 420;
  evidence.date = "2026-01-15";
  evidence.source = "Enquête de janvier";
  made.evidence = {evidence, evidence, evidence};
  for (int i = 0; i < channels; ++i) made.reach[numbered("channel-", i)] = (number + i) % 11 / 10.0;
  return made;
}

Channel channel(int number) {
  Channel made;
  made.id = numbered("channel-", number);
  made.name = numbered("Canal au nom assez long ", number);
  made.owner = numbered("Propriétaire ", number % 7);
  made.physics.decision = between(2, 4);
  made.physics.intent = between(1, 3);
  made.physics.first_result_days = between(14, 90);
  made.decision = Decision::use;
  made.why = "Nos clients y passent du temps, et nous savons y faire de belles images.";
  return made;
}

Activity card(int number, int channels, int months) {
  Activity made;
  made.id = numbered("card-", number);
  made.title = numbered("Publier le guide de style de la saison ", number);
  made.kind = ActivityKind::content;
  made.purpose = Purpose::create;
  made.channel = numbered("channel-", number % channels);
  made.start = make_month(2026, 1).plus(number % months);
  made.months = 1 + number % 3;
  made.hours = amount(number, 40);
  made.cost = amount(number, 2'000);
  made.who = "Camille";
  if (number > 0) made.after = {numbered("card-", number - 1)};
  made.behaviours = {"behaviour-0", "behaviour-3"};
  made.effect = between(100, 900);
  made.note = "À relire avec l’atelier avant de publier ; garder les photos de l’année passée.";
  return made;
}

}  // namespace

Plan large_plan(int channels, int months, int cards) {
  Plan plan;
  plan.id = "large";
  plan.title = "Un plan aussi grand qu’il peut l’être";
  plan.start = make_month(2026, 1);
  plan.months = months;
  plan.business = shop_business();
  for (int i = 0; i < 12; ++i) plan.behaviours.push_back(behaviour(i, channels));
  for (int i = 0; i < channels; ++i) {
    plan.channels.push_back(channel(i));
    const Id& id = plan.channels.back().id;
    for (const std::string_view criterion : criterion_ids()) {
      Rating rating;
      rating.channel = id;
      rating.criterion = criterion;
      rating.rating = 1 + i % 5;
      rating.why = "C’est ce que disent nos chiffres de l’année passée.";
      plan.ratings.push_back(rating);
    }
    for (int m = 0; m < months; ++m) {
      const int number = i * months + m;
      plan.spend[id][plan.start.plus(m)] = amount(number, 3'000);
      plan.effort[id][plan.start.plus(m)] = amount(number, 30);
      HistoryRow row;
      row.month = plan.start.plus(m - months);
      row.channel = id;
      row.spend = amount(number, 3'000);
      row.hours = amount(number, 30);
      row.visits = number * 13;
      row.orders = number % 97;
      row.revenue = between(1 + amount(number, 5'000), 5'001 + amount(number, 5'000));
      row.source = "export-2025";
      plan.history.push_back(row);
    }
  }
  for (int i = 0; i < cards; ++i) plan.activities.push_back(card(i, channels, months));
  return plan;
}

}  // namespace core
