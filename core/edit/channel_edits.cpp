#include "core/edit/channel_edits.h"

#include "core/edit/alter.h"
#include "core/edit/forget_channel.h"

namespace core {
namespace {

Limits limits_of(std::optional<Estimate> Physics::* field) {
  if (field == &Physics::first_result_days || field == &Physics::half_life_days)
    return limits::days;
  if (field == &Physics::dark_share) return limits::share;
  if (field == &Physics::ceiling) return limits::ceiling;
  return limits::rating;
}

Refusal check(const Today& today) {
  return first_of(
      {check_number(today.spend, limits::money), check_number(today.hours, limits::hours),
       check_number(today.visits, limits::count), check_number(today.orders, limits::count),
       check_number(today.new_customers, limits::count),
       check_estimate(today.claimed_revenue, limits::money),
       check_estimate(today.revenue, limits::money), check_text(today.source)});
}

template <class F>
Edit altering_channel(Id id, F change) {
  return altering_item<Channel>(std::move(id), std::move(change));
}

Edit set_text(Id id, std::string Channel::* field, std::string text) {
  return altering_channel(std::move(id),
                          [field, text = std::move(text)](Channel& channel, Plan&) -> Refusal {
                            channel.*field = text;
                            return check_text(text);
                          });
}

template <class T>
Edit set_plain(Id id, T Channel::* field, T value) {
  return altering_channel(std::move(id), [field, value](Channel& channel, Plan&) -> Refusal {
    channel.*field = value;
    return std::nullopt;
  });
}

}  // namespace

Channel channel_from_library(Id id, const LibraryChannel& from, Language language) {
  Channel channel;
  channel.id = std::move(id);
  channel.library = LibraryOrigin{.id = from.id, .version = from.version, .extra = {}};
  channel.name = from.name.in(language);
  channel.owner = from.owner;
  channel.tenure = from.tenure;
  channel.group = from.group;
  channel.physics = from.physics;
  return channel;
}

Edit add_library_channel(Id id, LibraryChannel from) {
  return altering([id = std::move(id), from = std::move(from)](Plan& plan) -> Refusal {
    const Refusal refusal = check_new_id(plan, id);
    plan.channels.push_back(channel_from_library(id, from, plan.language));
    return refusal;
  });
}

Edit add_own_channel(Id id, std::string name) {
  Channel channel;
  channel.id = std::move(id);
  channel.name = std::move(name);
  return adding<Channel>(std::move(channel),
                         [](const Channel& added, const Plan&) { return check_text(added.name); });
}

Edit rename_channel(Id id, std::string name) {
  return set_text(std::move(id), &Channel::name, std::move(name));
}

Edit set_channel_owner(Id id, std::string owner) {
  return set_text(std::move(id), &Channel::owner, std::move(owner));
}

Edit set_channel_tenure(Id id, std::optional<Tenure> tenure) {
  return set_plain(std::move(id), &Channel::tenure, tenure);
}

Edit set_channel_group(Id id, std::optional<ChannelGroup> group) {
  return set_plain(std::move(id), &Channel::group, group);
}

Edit set_channel_physics(Id id, std::optional<Estimate> Physics::* field,
                         std::optional<Estimate> value) {
  return altering_channel(std::move(id),
                          [field, value = std::move(value)](Channel& channel, Plan&) -> Refusal {
                            channel.physics.*field = value;
                            return check_estimate(value, limits_of(field));
                          });
}

Edit reset_channel_physics(Id id, std::optional<Estimate> Physics::* field,
                           const LibraryChannel& from) {
  return set_channel_physics(std::move(id), field, from.physics.*field);
}

Edit set_channel_today(Id id, std::optional<Today> today) {
  return altering_channel(std::move(id),
                          [today = std::move(today)](Channel& channel, Plan&) -> Refusal {
                            channel.today = today;
                            return today ? check(*today) : std::nullopt;
                          });
}

Edit set_channel_limits(Id id, std::optional<double> least, std::optional<double> most) {
  return altering_channel(std::move(id), [least, most](Channel& channel, Plan&) -> Refusal {
    channel.least = least;
    channel.most = most;
    if (auto refusal =
            first_of({check_number(least, limits::money), check_number(most, limits::money)}))
      return refusal;
    if (least && most && *least > *most) return Error{"error.range_reversed"};
    return std::nullopt;
  });
}

Edit set_channel_decision(Id id, std::optional<Decision> decision) {
  return set_plain(std::move(id), &Channel::decision, decision);
}

Edit set_channel_why(Id id, std::string why) {
  return set_text(std::move(id), &Channel::why, std::move(why));
}

Edit move_channel(Id id, std::size_t position) {
  return reordering<Channel>(std::move(id), position);
}

Edit remove_channel(Id id) { return removing<Channel>(std::move(id), forget_channel); }

}  // namespace core
