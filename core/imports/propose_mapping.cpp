#include "core/imports/propose_mapping.h"

#include <algorithm>
#include <set>

#include "core/imports/bare_words.h"
#include "core/imports/days.h"

namespace core {
namespace {

struct HeadingWords {
  ImportMeasure measure;
  std::string_view headings;  // as bare_words writes them
};

// Words that mean the same wherever they stand.
constexpr std::array<HeadingWords, 8> measure_headings{{
    {ImportMeasure::spend,
     "cost|cout|couts|spend|ad spend|amount spent|montant depense|depense|depenses|total cost|"
     "cout total|total spent|media spend|depenses publicitaires|budget depense|media cost"},
    {ImportMeasure::visits,
     "sessions|visits|visites|nb visits|sessions total|total sessions|nombre de visites"},
    {ImportMeasure::clicks,
     "clicks|clics|link clicks|clics sur un lien|clics sur le lien|total clicks|clics totaux"},
    {ImportMeasure::visit_seconds,
     "average engagement time per session|duree d engagement moyenne par session|"
     "temps d engagement moyen par session|avg session duration|average session duration|"
     "duree moyenne de la session|duree moyenne des sessions|avg visit duration|"
     "avg time on site|duree moyenne des visites"},
    {ImportMeasure::orders,
     "orders|commandes|transactions|purchases|ecommerce purchases|achats e commerce|"
     "total order items|nombre de commandes|number of orders|nb commandes|order count"},
    {ImportMeasure::new_customers,
     "new customers|nouveaux clients|first time purchasers|nouveaux acheteurs|"
     "first time customers|daily user installs"},
    {ImportMeasure::claimed_revenue,
     "conv value|valeur de conv|valeur conv|conversion value|valeur de conversion|"
     "purchases conversion value|purchase conversion value|website purchases conversion value|"
     "valeur de conversion des achats|valeur de conversion des achats sur le site web|"
     "total conversion value|attributed revenue|chiffre d affaires attribue|claimed revenue"},
    {ImportMeasure::cash,
     "balance|solde|tresorerie|cash|closing balance|solde final|bank balance|account balance"},
}};

// Money that is believed when the bank or the shop says it, and claimed when a platform does.
constexpr std::string_view revenue_headings =
    "revenue|total revenue|purchase revenue|sales|total sales|net sales|gross sales|ventes|"
    "ventes nettes|ventes totales|chiffre d affaires|chiffre d affaires ht|chiffre d affaires ttc|"
    "ca|ca ht|ca ttc|encaissements|encaissement|recettes|credit|credits|turnover|receipts|"
    "revenu|revenus|revenu total|revenus totaux|revenu des achats|revenus lies aux achats|"
    "ecommerce revenue|ordered product sales|takings|deposits|gross earnings";
constexpr std::string_view statement_headings =
    "amount|montant|transaction amount|montant operation";

constexpr std::string_view label_headings =
    "session default channel group|default channel group|default channel grouping|channel group|"
    "session primary channel group default channel group|channel grouping|channel|canal|channels|"
    "canaux|groupe de canaux par defaut de la session|groupe de canaux par defaut|channel type|"
    "type de canal|session source medium|source medium|source support|session source|source|"
    "referring site|referring sites|referrer|referer|referrers|site|provenance|site referent|"
    "referrer source|medium|support|plateforme|platform|campaign|campaign name|campagne|"
    "nom de la campagne|original source|marketing channel|canal marketing";
constexpr std::string_view brand_headings =
    "top queries|queries|query|requetes les plus frequentes|requetes|requete|search term|"
    "search terms|rechercher|terme de recherche|termes de recherche|search keyword|mot cle|"
    "keyword|mot cle de recherche";
constexpr std::string_view date_headings =
    "month|mois|year month|mois de l annee|date|day|jour|week|semaine|created at|sale date|"
    "reporting starts|debut des rapports|send time|period start";
constexpr std::string_view survey_words =
    "hear about|hear of|heard about|heard of|find us|found us|find out about|come across|"
    "discover us|connus|connu|connaitre|entendu parler|decouvert|decouverts|trouves|trouve";
// What tells that a column is the spend of the channel in its heading.
constexpr std::string_view spend_endings =
    "spend|spent|cost|costs|ad spend|depense|depenses|cout|couts|budget|s";

struct KnownTable {
  std::string_view known_as;
  std::string_view channel;  // of the library; empty: none
  bool is_claim;             // its money is what a platform says it has made
  std::string_view id;       // heading of the column whose words tell orders apart
  std::string_view revenue;  // heading of the money, where several look like it
  std::string_view filter;   // heading of the filter's column
  std::string_view filter_text;
  bool filter_keeps;
};

constexpr std::array<KnownTable, 16> known_tables{{
    {"ga4", "", true, "", "", "", "", false},
    {"universal_analytics", "", true, "", "", "", "", false},
    {"matomo", "", true, "", "", "", "", false},
    {"google_ads", "google_search_ads", true, "", "", "", "", false},
    {"meta_ads", "meta_ads", true, "", "", "", "", false},
    {"search_console", "seo", true, "", "", "", "", false},
    {"klaviyo", "email", true, "", "", "", "", false},
    {"shopify_orders", "", false, "name", "total", "", "", false},
    {"etsy", "marketplaces_goods", false, "order id", "order total", "", "", false},
    // The rows of a payout repeat the money of the reservations below them.
    {"airbnb", "marketplaces_services", false, "confirmation code", "amount", "type", "payout",
     false},
    {"amazon", "amazon", false, "", "ordered product sales", "", "", false},
    // Product types that begin with 1 are first downloads; others are updates or purchases inside.
    {"app_store", "app_store", false, "", "", "product type identifier", "1", true},
    {"play", "google_play", false, "", "", "", "", false},
    {"google_business_profile", "google_business_profile", false, "", "", "", "", false},
    {"youtube", "youtube_organic", true, "", "", "", "", false},
    {"medium", "editorial", true, "", "", "", "", false},
}};

const KnownTable* known_table(std::string_view known_as) {
  const auto found = std::ranges::find_if(known_tables, [&](const KnownTable& one) {
    return !known_as.empty() && known_as.starts_with(one.known_as);
  });
  return found == known_tables.end() ? nullptr : &*found;
}

// Without a currency in it: "amount spent eur" is "amount spent".
std::string heading_words(std::string_view heading) {
  std::string words = bare_words(heading);
  for (const std::string_view currency : {" eur", " usd", " gbp", " chf", " cad", " aud"})
    if (words.ends_with(currency)) words.resize(words.size() - currency.size());
  return words;
}

bool is_number_column(const Column& column) {
  return column.kind == ColumnKind::number || column.kind == ColumnKind::money;
}

int find_heading(const Table& table, std::string_view list, bool is_text) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const ColumnKind kind = table.columns[i].kind;
      const bool fits = !is_text || kind == ColumnKind::text || kind == ColumnKind::id;
      if (fits && bare_words(table.columns[i].name) == list.substr(at, end - at))
        return static_cast<int>(i);
    }
    at = end + 1;
  }
  return -1;
}

// However a report names its grouping of channels; -1: none.
int find_channel_group(const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].kind == ColumnKind::text &&
        has_listed(bare_words(table.columns[i].name),
                   "channel group|channel grouping|groupe de canaux"))
      return static_cast<int>(i);
  return -1;
}

int find_date_column(const Table& table) {
  const auto is_date = [&](std::size_t i) {
    return table.columns[i].kind == ColumnKind::date || table.columns[i].kind == ColumnKind::month;
  };
  const int named = find_heading(table, date_headings, false);
  if (named >= 0 && is_date(static_cast<std::size_t>(named))) return named;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (is_date(i)) return static_cast<int>(i);
  return -1;
}

// The question of a survey about how people came; -1: none.
int find_survey_column(const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].kind == ColumnKind::text &&
        has_listed(bare_words(table.columns[i].name), survey_words))
      return static_cast<int>(i);
  return -1;
}

// Whether cells hold several answers: parts that come again in other company.
bool has_several_answers(const TableFile& file, const Table& table, int column) {
  std::set<std::string_view> cells, parts;
  std::size_t parted = 0;
  for (std::size_t row = 0; row < table.rows() && row < 1000; ++row) {
    const Cell& cell = table.cell(row, static_cast<std::size_t>(column));
    if (cell.kind == CellKind::missing) continue;
    std::string_view text = file.cell_text(cell);
    cells.insert(text);
    std::size_t end = text.find_first_of(",;|");
    if (end != text.npos) ++parted;
    for (; !text.empty(); end = text.find_first_of(",;|")) {
      parts.insert(text.substr(0, end));
      text = end == text.npos ? std::string_view{} : text.substr(end + 1);
      while (text.starts_with(' ')) text.remove_prefix(1);
    }
  }
  return parted * 5 > table.rows() && parts.size() < cells.size();
}

// The channel that the heading of a column of spend names: "facebook_S" is "facebook"; empty: none.
std::string channel_in_heading(const Column& column) {
  const std::string words = heading_words(column.name);
  for (std::size_t at = words.find(' '); at != words.npos; at = words.find(' ', at + 1))
    if (is_listed(std::string_view{words}.substr(at + 1), spend_endings))
      return words.substr(0, at);
  return {};
}

bool take_spend_headings(const Table& table, ImportMapping& mapping) {
  std::vector<std::string> headings(table.columns.size());
  std::size_t named = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!is_number_column(table.columns[i]) || !table.columns[i].is_additive) continue;
    headings[i] = channel_in_heading(table.columns[i]);
    named += headings[i].empty() ? 0 : 1;
  }
  if (named < 2) return false;
  mapping.use = ImportUse::channel_headings;
  mapping.headings = std::move(headings);
  for (std::size_t i = 0; i < mapping.headings.size(); ++i)
    if (!mapping.headings[i].empty()) mapping.measures[i] = ImportMeasure::spend;
  return true;
}

void take_measures(const Table& table, const KnownTable* known, ImportMapping& mapping) {
  std::array<bool, import_measures> is_taken{};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const bool is_seconds = column.kind == ColumnKind::duration;
    if ((!is_number_column(column) && !is_seconds) || column.is_comparison || column.is_total)
      continue;
    ImportMeasure measure = measure_of_heading(column.name, known && known->is_claim);
    if (measure == ImportMeasure::revenue && known && !known->revenue.empty() &&
        heading_words(column.name) != known->revenue)
      measure = ImportMeasure::none;
    if (measure == ImportMeasure::none && known && !known->revenue.empty() &&
        heading_words(column.name) == known->revenue)
      measure = ImportMeasure::revenue;
    bool is_level = measure == ImportMeasure::visit_seconds || measure == ImportMeasure::cash;
    // Of several kinds of units the filter leaves one, which then adds up.
    if (known && known->filter_keeps && heading_words(column.name) == "units")
      measure = ImportMeasure::new_customers, is_level = true;
    if (!column.is_additive && !is_level) continue;
    if (measure == ImportMeasure::none || is_taken[place_of(measure)]) continue;
    is_taken[place_of(measure)] = true;
    mapping.measures[i] = measure;
  }
}

bool has_any(const ImportMapping& mapping, std::initializer_list<ImportMeasure> wanted) {
  return std::ranges::any_of(mapping.measures, [&](ImportMeasure measure) {
    return std::ranges::find(wanted, measure) != wanted.end();
  });
}

void drop(ImportMapping& mapping, std::initializer_list<ImportMeasure> unwanted) {
  for (ImportMeasure& measure : mapping.measures)
    if (std::ranges::find(unwanted, measure) != unwanted.end()) measure = ImportMeasure::none;
}

void propose_survey(const TableFile& file, const Table& table, int question,
                    ImportMapping& mapping) {
  mapping.use = ImportUse::survey;
  mapping.label_column = question;
  mapping.has_several = has_several_answers(file, table, question);
  const int count = find_heading(table, "count|answers|responses|nombre|reponses|effectif", false);
  if (count >= 0) mapping.measures[static_cast<std::size_t>(count)] = ImportMeasure::answers;
}

// A statement of an account has one column of amounts with a sign.
void take_statement(const Table& table, ImportMapping& mapping) {
  const int amount = find_heading(table, statement_headings, false);
  if (amount < 0 || !is_number_column(table.columns[static_cast<std::size_t>(amount)])) return;
  mapping.measures[static_cast<std::size_t>(amount)] = ImportMeasure::revenue;
  mapping.is_statement = true;
}

}  // namespace

ImportMeasure measure_of_heading(std::string_view heading, bool is_claim) {
  const std::string words = heading_words(heading);
  for (const HeadingWords& one : measure_headings)
    if (is_listed(words, one.headings)) return one.measure;
  if (!is_listed(words, revenue_headings)) return ImportMeasure::none;
  return is_claim ? ImportMeasure::claimed_revenue : ImportMeasure::revenue;
}

void propose_time(const TableFile& file, const Table& table, ImportMapping& mapping) {
  mapping.date_column = find_date_column(table);
  mapping.time = ImportTime::column;
  mapping.month.reset();
  const bool has_days =
      std::ranges::any_of(table.columns, [](const Column& column) { return !column.day.empty(); });
  // A date that is the same in every row says when the period begins.
  bool is_period = mapping.date_column < 0;
  if (!is_period && file.period && table.dates)
    is_period = table.dates->first == table.dates->last &&
                file.period->first.substr(0, 7) != file.period->last.substr(0, 7);
  if (!is_period) return;
  if (has_days) {
    mapping.time = ImportTime::headings;
    return;
  }
  mapping.time = ImportTime::month;
  if (!file.period) return;
  const auto first = month_from_text(file.period->first.substr(0, 7));
  const auto last = month_from_text(file.period->last.substr(0, 7));
  if (!first || !last) return;
  if (*first == *last) {
    mapping.month = first;
    return;
  }
  mapping.time = ImportTime::spread;
  const auto day = [](const std::string& text) {
    return text.size() == 10 ? (text[8] - '0') * 10 + text[9] - '0' : 1;
  };
  const int in_first = days_in(*first) - day(file.period->first) + 1,
            in_last = day(file.period->last);
  if (months_between(*first, *last) > 1 || in_first + in_last > 31) return;
  mapping.time = ImportTime::month;
  mapping.month = in_first > in_last ? first : last;
}

ImportMapping propose_mapping(const TableFile& file, std::size_t index) {
  ImportMapping mapping;
  if (index >= file.tables.size()) return mapping;
  const Table& table = file.tables[index];
  mapping.measures.assign(table.columns.size(), ImportMeasure::none);
  mapping.headings.resize(table.columns.size());
  propose_time(file, table, mapping);

  using enum ImportMeasure;
  const KnownTable* const known = known_table(file.known_as);
  const int question = find_survey_column(table);
  take_measures(table, known, mapping);
  if (question >= 0 && !has_any(mapping, {spend, visits, clicks, claimed_revenue, revenue})) {
    std::ranges::fill(mapping.measures, none);
    propose_survey(file, table, question, mapping);
    return mapping;
  }
  if (!known && take_spend_headings(table, mapping)) return mapping;

  if (known) {
    mapping.id_column = known->id.empty() ? -1 : find_heading(table, known->id, false);
    mapping.filter = {
        .column = known->filter.empty() ? -1 : find_heading(table, known->filter, false),
        .text = std::string{known->filter_text},
        .keeps = known->filter_keeps};
    if (!known->channel.empty()) mapping.channel = "+" + std::string{known->channel};
  }
  const int named = find_heading(table, label_headings, true);
  const int label = named >= 0 ? named : find_channel_group(table);
  const int searches = find_heading(table, brand_headings, true);
  // Pages of the site that were seen, in a list of who has sent people there.
  const int views = find_heading(table, "views total|views|vues|hits", false);
  if (label >= 0 && views >= 0 && !has_any(mapping, {visits, clicks, spend, claimed_revenue}))
    mapping.measures[static_cast<std::size_t>(views)] = visits;
  const bool has_channel = has_any(mapping, {spend, visits, clicks, claimed_revenue});
  if (known && searches >= 0 && has_channel) {
    mapping.use = ImportUse::channel;
    mapping.by_brand = true;
    mapping.label_column = searches;
  } else if (label >= 0 && (has_channel || has_any(mapping, {revenue, orders, new_customers}))) {
    mapping.use = ImportUse::channel_column;
    mapping.label_column = label;
  } else if (known && !known->channel.empty() &&
             (mapping.id_column >= 0 || has_any(mapping, {spend, visits, clicks, claimed_revenue,
                                                          revenue, orders, new_customers}))) {
    mapping.use = ImportUse::channel;
  } else if (!known || !known->is_claim) {
    if (!has_any(mapping, {revenue})) take_statement(table, mapping);
    if (has_any(mapping, {revenue, cash}) || mapping.id_column >= 0)
      mapping.use = ImportUse::business;
  }
  if (mapping.use == ImportUse::business) drop(mapping, {spend, visits, clicks, visit_seconds});
  if (mapping.use == ImportUse::nothing) {
    std::ranges::fill(mapping.measures, none);
    mapping.channel.clear();
  }
  return mapping;
}

}  // namespace core
