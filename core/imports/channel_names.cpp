#include "core/imports/channel_names.h"

#include <algorithm>
#include <array>

#include "core/imports/bare_words.h"
#include "core/model/lookup.h"
#include "core/tables/column_names.h"

namespace core {
namespace {

struct Hint {
  std::string_view words;    // parted by "|", as bare_words writes them
  std::string_view channel;  // of the library, "*" or "-"
};

// Names of groups and sources that analytics give, beyond the library's own. "Organic Social" is
// none: it does not say which network, and guessing one would put its owner into the plan.
constexpr std::array<Hint, 11> names{{
    {"paid social|social paye|reseaux sociaux payants", "meta_ads"},
    {"paid shopping|cross network|inter reseaux", "google_shopping"},
    {"paid video|video payante", "youtube_ads"},
    {"display|reseau display", "retargeting"},
    {"organic shopping", "google_shopping"},
    {"search engines|organic|moteurs de recherche|recherche naturelle", "seo"},
    {"direct entry|none|entrees directes|direct none|typed bookmarked", "direct"},
    {"mail|e mail|email|newsletter|courriel", "email"},
    {"ai assistant|ai assistants|assistants ia", "ai_answers"},
    {"cpc|ppc|paidsearch|paid search|search paye|recherche payante", "google_search_ads"},
    {"unassigned|not set|other|autre|autres|non attribue|unknown|inconnu|data not available", "-"},
}};

// The part of a site's name that tells whose it is.
constexpr std::array<Hint, 19> sites{{
    {"google|bing|duckduckgo|yahoo|ecosia|qwant|baidu|yandex|startpage", "seo"},
    {"facebook|fb", "facebook_organic"},
    {"instagram|ig", "instagram_organic"},
    {"t|twitter|x", "x_organic"},
    {"linkedin|lnkd", "linkedin_organic"},
    {"youtube|youtu", "youtube_organic"},
    {"pinterest|pin", "pinterest_organic"},
    {"tiktok", "tiktok_organic"},
    {"reddit|quora|stackoverflow|stackexchange", "forums"},
    {"ycombinator", "hacker_news"},
    {"producthunt", "product_hunt"},
    {"chatgpt|openai|perplexity|claude|gemini|copilot", "ai_answers"},
    {"mastodon|bsky", "mastodon"},
    {"etsy|ebay|leboncoin|vinted", "marketplaces_goods"},
    {"amazon", "amazon"},
    {"airbnb|booking", "marketplaces_services"},
    {"trustpilot|capterra|g2|tripadvisor|yelp", "review_sites"},
    {"discord|slack", "community"},
    {"whatsapp|telegram|messenger", "private_sharing"},
}};

// The names under which networks sell advertising, where they are not the library's own.
constexpr std::array<Hint, 8> sellers{{
    {"facebook|instagram|fb|ig|meta|facebook instagram|facebook et instagram|"
     "facebook and instagram|meta facebook instagram|instagram facebook",
     "meta_ads"},
    {"google|adwords|googleads", "google_search_ads"},
    {"bing|microsoft|bing ads|microsoft ads|microsoft advertising", "*"},
    {"youtube", "youtube_ads"},
    {"tiktok", "tiktok_ads"},
    {"linkedin", "linkedin_ads"},
    {"pinterest", "pinterest_ads"},
    {"apple", "apple_search_ads"},
}};

// Words in the names of campaigns, by the channel that the table is of.
struct CampaignHint {
  std::string_view of, words, channel;
};
constexpr std::array<CampaignHint, 5> campaigns{{
    {"+google_search_ads", "shopping|pmax|performance max|p max|merchant", "google_shopping"},
    {"+google_search_ads", "youtube|video|demand gen", "youtube_ads"},
    {"+google_search_ads", "display|remarketing|retargeting|reciblage", "retargeting"},
    {"+google_search_ads", "brand|marque", "google_brand_ads"},
    {"+meta_ads", "remarketing|retargeting|reciblage|dpa|catalogue", "retargeting"},
}};

const Channel* by_library(const Plan& plan, std::string_view id) {
  for (const Channel& channel : plan.channels)
    if (channel.library && channel.library->id == id) return &channel;
  return nullptr;
}

const LibraryChannel* library_by_name(const Library& library, std::string_view words) {
  for (const LibraryChannel& channel : library.channels) {
    if (bare_words(channel.name.fr) == words || bare_words(channel.name.en) == words)
      return &channel;
    // "Bing Ads" are like Google's, but another's.
    for (const std::string& alias : channel.aliases)
      if (bare_words(alias) == words) {
        const Id owner = library.owners.resolve(alias);
        const bool is_anothers =
            owner != channel.owner && std::ranges::contains(channel.owner_options, owner);
        return is_anothers ? nullptr : &channel;
      }
  }
  return nullptr;
}

// A channel that was taken from the library as one that nobody pays for.
bool is_organic(const Channel& channel, const Library& library) {
  const LibraryChannel* const known =
      channel.library ? find_by_id(library.channels, channel.library->id) : nullptr;
  return known && known->group != ChannelGroup::paid;
}

ChannelWord word_of(std::string_view channel) {
  return (channel.size() == 1 ? "" : "+") + std::string{channel};
}

ChannelWord by_name(std::string_view words) {
  for (const Hint& hint : names)
    if (is_listed(words, hint.words)) return word_of(hint.channel);
  return {};
}

// "m.facebook.com" and "facebook": the last part before the end of a host name, or the name alone.
std::string owner_of_site(std::string_view label) {
  const std::string small = bare_words(label);
  std::string_view owner = small;
  if (label.find('.') != label.npos && label.find(' ') == label.npos) {
    const std::size_t last = owner.rfind(' ');
    owner = owner.substr(0, last);
    if (has_listed(small.substr(last + 1), "uk|br|jp|au") && has_listed(owner, "co|com"))
      owner = owner.substr(0, owner.rfind(' '));
    owner = owner.substr(owner.rfind(' ') + 1);
  }
  return std::string{owner};
}

ChannelWord by_site(std::string_view label) {
  const std::string owner = owner_of_site(label);
  if (label.size() < 2) return {};
  for (const Hint& hint : sites)
    if (is_listed(owner, hint.words)) return word_of(hint.channel);
  return {};
}

ChannelWord by_seller(std::string_view name) {
  for (const Hint& hint : sellers)
    if (is_listed(name, hint.words)) return word_of(hint.channel);
  return {};
}

bool is_bought(std::string_view medium) {
  return has_listed(medium, "cpc|ppc|cpm|paid|paid social|paidsocial|ads");
}

// "Bing" of "bing / cpc": what a known seller is paid for is one channel, however it is written.
std::string_view own_name(std::string_view label, const Library& library) {
  const std::size_t slash = label.find(" / ");
  const bool is_sellers = slash != label.npos && is_bought(bare_words(label.substr(slash + 3))) &&
                          !owner_named(label, library).empty();
  return label.substr(0, is_sellers ? slash : label.npos);
}

// "google / cpc"
ChannelWord by_source_and_medium(std::string_view label) {
  const std::size_t slash = label.find(" / ");
  if (slash == label.npos) return {};
  const std::string source = bare_words(label.substr(0, slash));
  const std::string medium = bare_words(label.substr(slash + 3));
  if (is_bought(medium)) {
    for (const Hint& hint : sellers)
      if (has_listed(source, hint.words)) return word_of(hint.channel);
    return {};
  }
  if (medium == "organic") {
    ChannelWord found = by_site(source);
    return found.empty() ? "+seo" : found;
  }
  if (ChannelWord found = by_name(medium); !found.empty()) return found;
  return by_site(label.substr(0, slash));
}

}  // namespace

NamedChannel named_channel(const ChannelWord& word, std::string_view label, const Plan& plan,
                           const Library& library) {
  using Kind = NamedChannel::Kind;
  if (word.empty() || word == "-") return {};
  const std::string_view id = std::string_view{word}.substr(1);
  if (word.front() == '=') {
    const Channel* const channel = find_by_id(plan.channels, id);
    return channel ? NamedChannel{Kind::in_plan, channel->id, channel->name} : NamedChannel{};
  }
  if (word.front() == '+') {
    if (const Channel* const channel = by_library(plan, id))
      return {Kind::in_plan, channel->id, channel->name};
    const LibraryChannel* const found = find_by_id(library.channels, id);
    return found ? NamedChannel{Kind::in_library, found->id, found->name.in(plan.language)}
                 : NamedChannel{};
  }
  const std::string_view name = own_name(label, library);
  for (const Channel& channel : plan.channels)
    if (bare_words(own_name(channel.name, library)) == bare_words(name))
      return {Kind::in_plan, channel.id, channel.name};
  return name.empty() ? NamedChannel{} : NamedChannel{Kind::own, {}, std::string{name}};
}

ChannelWord suggested_channel(std::string_view label, const ChannelWord& otherwise,
                              const Plan& plan, const Library& library, bool is_paid) {
  const std::string words = bare_words(label);
  const ChannelWord ads = is_paid ? by_seller(owner_of_site(label)) : ChannelWord{};
  for (const Channel& channel : plan.channels)
    if (!words.empty() && bare_words(channel.name) == words &&
        (ads.empty() || !is_organic(channel, library)))
      return "=" + channel.id;
  if (!ads.empty()) return ads;
  for (const CampaignHint& hint : campaigns) {
    const bool is_other_brand = hint.channel == "google_brand_ads" &&
                                has_listed(words, "non brand|nonbrand|hors marque|no brand");
    if (otherwise == hint.of && !is_other_brand && has_listed(words, hint.words))
      return word_of(hint.channel);
  }
  if (const LibraryChannel* const found = library_by_name(library, words)) return "+" + found->id;
  for (ChannelWord found : {by_name(words), by_source_and_medium(label), by_site(label)})
    if (!found.empty()) return found;
  if (!otherwise.empty()) return otherwise;
  return names_total(label) ? "-" : "*";
}

ChannelWord channel_word(const ImportMapping& mapping, const ImportSums& sums,
                         const std::string& label, const Plan& plan, const Library& library) {
  const auto chosen = mapping.channels.find(label);
  if (chosen != mapping.channels.end() && !chosen->second.empty()) return chosen->second;
  if (mapping.by_brand) {
    const bool is_paid = mapping.channel == "+google_search_ads";
    if (label == brand_label) return is_paid ? "+google_brand_ads" : "+brand_search";
    return mapping.channel;
  }
  if (mapping.use == ImportUse::channel) return mapping.channel;
  const bool is_paid = std::ranges::contains(sums.paid, label);
  ChannelWord found = suggested_channel(label, mapping.channel, plan, library, is_paid);
  // A platform sells what is its own, whatever its campaigns are called.
  const std::string_view seller = owner_of(mapping.channel, plan, library),
                         owner = owner_of(found, plan, library);
  return seller.empty() || owner.empty() || owner == seller ? found : mapping.channel;
}

Id owner_named(std::string_view label, const Library& library) {
  const Id owner = library.owners.resolve(owner_of_site(label.substr(0, label.find(" / "))));
  return find_by_id(library.owners.owners(), owner) ? owner : Id{};
}

std::string_view owner_of(const ChannelWord& word, const Plan& plan, const Library& library) {
  if (word.size() < 2) return {};
  const std::string_view id = std::string_view{word}.substr(1);
  const Channel* const channel =
      word.front() == '=' ? find_by_id(plan.channels, id) : by_library(plan, id);
  if (channel) return channel->owner;
  const LibraryChannel* const known = find_by_id(library.channels, id);
  return known ? std::string_view{known->owner} : std::string_view{};
}

}  // namespace core
