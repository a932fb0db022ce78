#include "core/tables/known_exports.h"

#include <algorithm>
#include <array>

#include "core/tables/text_bits.h"

namespace core {
namespace {

struct Signature {
  std::string_view tool;
  std::string_view names;  // all of them among the columns; "x*" begins one, "*x" ends one
};

// More particular ones stand first.
constexpr std::array signatures{
    Signature{"search_console", "clicks|impressions|ctr|position"},
    Signature{"search_console", "clics|impressions|ctr|position"},
    Signature{"search_console", "filter|value"},
    Signature{"search_console", "filtre|valeur"},
    Signature{"youtube", "video title|video publish time"},
    Signature{"youtube", "titre de la video|*publication de la video"},
    Signature{"universal_analytics", "% new sessions|bounce rate"},
    Signature{"universal_analytics", "sessions|pages/session"},
    Signature{"universal_analytics", "sessions|pages / session"},
    Signature{"ga4", "event count|total users"},
    Signature{"ga4", "event count|active users"},
    Signature{"ga4", "event name|event count"},
    Signature{"ga4", "page path*|event count"},
    Signature{"ga4", "page path*|views"},
    Signature{"ga4", "landing page*|sessions"},
    Signature{"ga4", "active users|views"},
    Signature{"ga4", "active users|new users"},
    Signature{"ga4", "session *|sessions"},
    Signature{"ga4", "session *|engaged sessions"},
    Signature{"ga4", "session *|key events"},
    Signature{"ga4", "first user *|new users"},
    Signature{"ga4", "sessions|engaged sessions"},
    Signature{"ga4", "sessions|key events"},
    Signature{"ga4", "utilisateurs actifs|vues"},
    Signature{"ga4", "utilisateurs actifs|nouveaux utilisateurs"},
    Signature{"ga4", "*canaux*session*|sessions"},
    Signature{"ga4", "*groupe de canaux*|sessions"},
    Signature{"ga4", "*channel group*|sessions"},
    Signature{"ga4", "session - *|sessions"},
    Signature{"ga4", "sessions|sessions avec engagement"},
    Signature{"ga4", "nombre d'evenements|*utilisateurs*"},
    Signature{"ga4", "nom de l'evenement|nombre d'evenements"},
    Signature{"google_ads", "campaign|impr.|cost"},
    Signature{"google_ads", "campagne|impr.|cout"},
    Signature{"google_ads", "search term|impr."},
    Signature{"google_ads", "terme de recherche|impr."},
    Signature{"google_ads", "search keyword|impr."},
    Signature{"google_ads", "ad group|impr."},
    Signature{"google_ads", "groupe d'annonces|impr."},
    Signature{"google_ads", "search|cost|clicks|impressions|conversions"},
    Signature{"google_ads", "rechercher|cout|clics|impressions"},
    Signature{"google_ads", "jour|heure de debut|impressions"},
    Signature{"google_ads", "day|start hour|impressions"},
    Signature{"google_ads", "clicks|impr.|ctr|avg. cpc"},
    Signature{"google_ads", "clics|impr.|ctr|cpc moy."},
    Signature{"meta_ads", "reporting starts|reporting ends"},
    Signature{"meta_ads", "debut des rapports|fin des rapports"},
    Signature{"meta_ads", "campaign name|amount spent (*"},
    Signature{"meta_ads", "nom de la campagne|montant depense (*"},
    Signature{"meta_suite", "date|primary"},
    Signature{"instagram", "from home|from hashtags|from explore"},
    Signature{"tiktok", "video views|profile views"},
    Signature{"tiktok", "vues de la video|vues du profil"},
    Signature{"medium", "followers_gained|followers_lost"},
    Signature{"semrush", "target|target type|metric|database"},
    Signature{"semrush", "keyword|search volume|keyword difficulty"},
    Signature{"google_business_profile", "store code|business name"},
    Signature{"google_business_profile", "code de magasin|nom de l'etablissement"},
    Signature{"shopify_orders", "name|financial status|lineitem name"},
    Signature{"shopify_orders", "name|financial status|total"},
    Signature{"shopify_referrers", "*referrer source|*referrer name"},
    Signature{"play", "package name|*device installs"},
    Signature{"play", "package name|*user installs"},
    Signature{"play", "package name|install events"},
    Signature{"app_store", "provider|provider country|sku|units"},
    Signature{"matomo", "label|nb_visits"},
    Signature{"matomo", "label|visits|actions"},
    Signature{"matomo", "libelle|visites|actions"},
    Signature{"matomo", "nb_uniq_visitors|nb_visits"},
    Signature{"matomo", "date|nb_visits"},
    Signature{"etsy", "sale date|order id|buyer user id"},
    Signature{"etsy", "sale date|item name|transaction id"},
    Signature{"airbnb", "type|confirmation code|listing|amount"},
    Signature{"amazon", "*(child) asin|units ordered"},
    Signature{"amazon", "*(parent) asin|units ordered"},
    Signature{"amazon", "date|ordered product sales|units ordered"},
    Signature{"klaviyo", "campaign name|total recipients|unique opens"},
    Signature{"hubspot", "original source*|latest source*"},
    Signature{"hubspot", "original source|original source drill-down 1"},
    Signature{"github", "referrer|views_total|views_unique"},
    Signature{"typeform", "#|submit date (utc)"},
    Signature{"survey", "time started|date submitted|status"},
    Signature{"survey", "respondent id|collector id"},
    Signature{"survey", "response id|date submitted"},
    Signature{"survey", "id de la reponse|date de soumission"},
    Signature{"mmm", "tv|radio|newspaper|sales"},
};

bool fits(std::string_view name, std::string_view pattern) {
  // Parts between stars, in this order.
  const bool is_open_end = pattern.ends_with('*'), is_open_start = pattern.starts_with('*');
  std::size_t at = 0;
  bool is_first = true;
  while (!pattern.empty()) {
    const std::size_t star = std::min(pattern.find('*'), pattern.size());
    const std::string_view part = pattern.substr(0, star);
    const bool is_last = star == pattern.size();
    pattern.remove_prefix(is_last ? star : star + 1);
    if (!part.empty()) {
      const std::size_t found = is_last && !is_open_end && name.size() >= part.size() + at
                                    ? (name.ends_with(part) ? name.size() - part.size() : name.npos)
                                    : name.find(part, at);
      if (found == name.npos || (is_first && !is_open_start && found != 0)) return false;
      at = found + part.size();
    }
    is_first = false;
  }
  return is_open_end || at == name.size();
}

bool has_all(const std::vector<std::string>& names, std::string_view patterns) {
  while (!patterns.empty()) {
    const std::size_t bar = std::min(patterns.find('|'), patterns.size());
    const std::string_view pattern = patterns.substr(0, bar);
    patterns.remove_prefix(std::min(bar + 1, patterns.size()));
    if (std::ranges::none_of(names, [&](const std::string& name) { return fits(name, pattern); }))
      return false;
  }
  return true;
}

// "toilet paper: (USA)" after a time, or the two lists of related searches.
bool is_trends(const DraftedTable& draft, const std::vector<std::string>& names) {
  const std::string title = plain_words(draft.table.title);
  if (names.size() == 2 && (title == "top" || title == "rising" || title == "en progression") &&
      draft.is_titled)
    return true;
  constexpr std::string_view times = " day week month semaine jour mois time date ";
  return names.size() >= 2 && !names[0].empty() && times.find(names[0]) != times.npos &&
         std::all_of(names.begin() + 1, names.end(), [](const std::string& name) {
           return name.find(": (") != name.npos && name.ends_with(')');
         });
}

// A time, and at least two channels with money and the contacts it bought.
bool is_media_mix(const std::vector<std::string>& names) {
  std::size_t spends = 0, contacts = 0;
  for (const std::string& name : names) {
    spends += name.ends_with("_spend") || name.ends_with("_cost") || name.ends_with("_s");
    contacts += name.ends_with("_impression") || name.ends_with("_impressions") ||
                name.ends_with("_clicks") || name.ends_with("_i") || name.ends_with("_p");
  }
  return spends >= 2 && (contacts >= 1 || spends >= 3);
}

bool has_remark(const DraftedTable& draft, std::string_view part) {
  return std::ranges::any_of(draft.remarks, [&](const std::string& remark) {
    return plain_words(remark).find(part) != std::string::npos;
  });
}

}  // namespace

std::string_view known_export(const std::vector<DraftedTable>& drafts) {
  for (const DraftedTable& draft : drafts) {
    std::vector<std::string> names;
    for (const Column& column : draft.table.columns) names.push_back(plain_words(column.name));
    for (const Signature& signature : signatures)
      if (has_all(names, signature.names)) return signature.tool;
    if (is_trends(draft, names)) return "google_trends";
    if (is_media_mix(names)) return "mmm";
    if (names.size() > 1 && (names[0] == "timestamp" || names[0] == "horodateur"))
      return "google_forms";
    if (has_remark(draft, "# start date:") || has_remark(draft, "ga4") ||
        has_remark(draft, "# date de debut"))
      return "ga4";
  }
  return {};
}

}  // namespace core
