#include "core/tables/column_names.h"

#include <array>

#include "core/tables/currency_marks.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

// Lists of words, each between blanks; names are looked up in their plain form.
constexpr std::string_view not_additive_words =
    " average avg avg. moy moy. moyen moyenne mean median mediane rate taux ratio ctr cpc "
    "cpm cpa cpv cpl cac aov arpu ltv roas roi cvr kpi share part percent percentage "
    "pourcentage pct proportion position rank rang ranking classement score index indice "
    "indices unique uniques uniq users utilisateurs user(s) visitor visitors visiteurs "
    "viewers spectateurs audience reach reached touches couverture portee people personnes dau "
    "wau mau nps frequency frequence repetition cumulative cumul cumule cumulee cumules cumulees "
    "cum accumulated active "
    "actifs actives current level niveau balance solde stock price prix tarif budget bid "
    "enchere rating note year annee age change variation difference delta evolution growth "
    "croissance per par bounce rebond latitude longitude difficulty difficulte promo "
    "promotion max maximum min minimum quality qualite control temperature speed vitesse "
    "version birth recency recence ";
// Whole names.
constexpr std::string_view not_additive_names =
    "|day|t_day|week|month|hour|jour|semaine|mois|heure|index|followers|abonnes|duration|duree|"
    "year_birth|total user installs|visiteurs|nb_uniq_visitors|nombre d'abonnes|#|row|rang|n|"
    "test|compte|account|numero de compte|account number|";
constexpr std::string_view money_words =
    " cost costs cout couts spend spent depense depenses depensee revenue revenu revenus "
    "revenues price prix amount montant montants budget turnover ca income value valeur "
    "sales ventes cpc cpm cpa cpv earnings gains payout payouts fee fees frais refund "
    "refunded refunds remboursement subtotal shipping taxes tax discount aov arpu ltv cac "
    "profit marge margin gmv mrr arr ";
// A number of these is no money though a money word stands beside it.
constexpr std::string_view no_money_words =
    " users user installs count number nombre units items quantity quantite rate taux "
    "recipients opens clicks views vues visits stars followers subscribers abonnes sessions "
    "impressions conversions events evenements time temps duration duree downloads orders "
    "days hours roas ratio ";
constexpr std::string_view share_words =
    " rate taux ctr percent percentage pourcentage pct share part cvr proportion ";
constexpr std::string_view comparison_words =
    " comparaison comparison previous precedent precedente precedents compared compare ";

// The words of a name: runs of letters, digits and what belongs to them.
template <class Visit>
void for_each_word(std::string_view plain, const Visit& visit) {
  const auto parts = [](char c) {
    return c == ' ' || c == '_' || c == '(' || c == ')' || c == '[' || c == ']' || c == '-' ||
           c == ':' || c == ',' || c == ';' || c == '\'';
  };
  for (std::size_t at = 0; at < plain.size();) {
    while (at < plain.size() && parts(plain[at])) ++at;
    std::size_t end = at;
    while (end < plain.size() && !parts(plain[end])) ++end;
    if (end > at) visit(plain.substr(at, end - at));
    at = end;
  }
}

bool is_among(std::string_view list, std::string_view word, char mark = ' ') {
  std::string padded(1, mark);
  padded += word;
  padded += mark;
  return list.find(padded) != list.npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts)
    if (text.find(part) != text.npos) return true;
  return false;
}

// "Amount spent (EUR)", "Umsatz CHF".
std::string_view currency_of_name(std::string_view name) {
  for (std::size_t at = name.find('('); at != name.npos; at = name.find('(', at + 1)) {
    const std::size_t end = name.find(')', at);
    if (end == name.npos) break;
    const std::string_view inside = trimmed(name.substr(at + 1, end - at - 1));
    if (const auto code = currency_code(inside); !code.empty()) return code;
    if (const auto mark = currency_mark(inside); mark && mark->length == inside.size())
      return mark->code;
  }
  const std::size_t space = name.find_last_of(" _");
  return space == name.npos ? std::string_view{} : currency_code(name.substr(space + 1));
}

bool names_id(std::string_view plain, std::string_view last_word, std::string_view first_word) {
  if (is_among(" id ids sku asin gtin ean isbn uuid guid zip zipcode siret iban ", last_word))
    return true;
  if (first_word == "id") return true;
  return has_any(plain, {"phone", "telephone", "postal", "zip code", "order number",
                         "numero de commande", "confirmation code", "tracking number"});
}

}  // namespace

NameHints name_hints(std::string_view name) {
  const std::string plain = plain_words(name);
  NameHints hints;
  hints.currency = currency_of_name(name);
  hints.is_money = !hints.currency.empty();
  hints.is_percent = has_any(plain, {"(%)", "(in %)", "(en %)"}) || plain.starts_with("% ") ||
                     plain.ends_with(" %") || plain == "%";
  hints.is_share = hints.is_percent;
  bool is_no_money = false, has_user_word = false, is_new = false;
  std::string_view first, last;
  for_each_word(plain, [&](std::string_view word) {
    if (first.empty()) first = word;
    last = word;
    if (is_among(not_additive_words, word)) hints.is_additive = false;
    if (is_among(money_words, word)) hints.is_money = true;
    if (is_among(no_money_words, word)) is_no_money = true;
    if (is_among(share_words, word)) hints.is_share = true;
    if (is_among(comparison_words, word)) hints.is_comparison = true;
    if (is_among(" users utilisateurs ", word)) has_user_word = true;
    if (is_among(" new nouveaux ", word)) is_new = true;
    if (is_among(" total totals ", word)) hints.is_level = true;
    if (is_among(" date dates day jour timestamp horodateur time ", word)) hints.is_date = true;
    if (is_among(" query queries requete requetes keyword keywords ", word)) hints.is_search = true;
    if (is_among(" week semaine yearweek isoweek ", word)) hints.is_week = true;
    if (is_among(" watch visionnage spent passe total ", word)) hints.is_spent_time = true;
    if (is_among(" month mois yearmonth ", word)) hints.is_month = true;
  });
  if (has_any(plain, {"search term", "terme de recherche", "termes de recherche", "mot cle",
                      "mots cles", "mot-cle", "mots-cles"}))
    hints.is_search = true;
  if (plain == "net growth" || plain == "croissance nette") hints.is_additive = true;
  const bool is_ratio = plain.find('/') != plain.npos || plain.find('%') != plain.npos;
  if (is_ratio || is_among(not_additive_names, plain, '|')) hints.is_additive = false;
  // A person is new once: the new users of several days may be added up.
  if (has_user_word && is_new && !is_ratio && !has_any(plain, {"rate", "taux", "per ", "par "}))
    hints.is_additive = true;
  if ((is_no_money || hints.is_share) && hints.currency.empty()) hints.is_money = false;
  // "Phone number clicks" counts.
  hints.is_id =
      !is_among(" clicks clics calls appels views vues ", last) && names_id(plain, last, first);
  hints.is_time_of_day =
      is_among("|time|hour|heure|start hour|heure de debut|hour of day|", plain, '|') ||
      has_any(plain, {"time of day", "hour of", "heure de la", "heure du"});
  hints.is_total = is_among(
      "|summary|total|totals|grand total|totaux|total general|somme|sum|overall|", plain, '|');
  hints.is_measure_name =
      is_among("|metric|metrics|measure|mesure|mesures|indicateur|indicator|kpi|", plain, '|');
  return hints;
}

bool counts_people(std::string_view sentence) {
  return has_any(plain_words(sentence), {"number of people", "nombre de personnes", "unique"});
}

TotalName total_name(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() < 3 || cell.size() > 120) return {};
  // Most cells go by their first letters: each cell of a file may come here.
  if (std::string_view{"aAgGmMsStT"}.find(cell.front()) == std::string_view::npos) return {};
  std::array<char, 3> start{cell[0], cell[1], cell[2]};
  for (char& c : start)
    if (c >= 'A' && c <= 'Z') c |= 0x20;
  if (!is_among(" ave gra mea med m\xC3\xA9 m\xC3\x89 moy som sou sub sum tot ",
                std::string_view{start.data(), start.size()}))
    return {};
  const std::string plain = plain_words(cell);
  // Nor is a mean of the rows above a row like them.
  if (is_among("|average|averages|mean|median|moyenne|moyennes|mediane|", plain, '|'))
    return {.is_total = true, .is_sure = true, .is_mean = true};
  if (is_among("|grand total|totaux|total general|grand totals|total results|somme totale|", plain,
               '|') ||
      plain.starts_with("grand total"))
    return {.is_total = true, .is_sure = true};
  if (plain.starts_with("total:") || plain.starts_with("total :") || plain.starts_with("totals:") ||
      plain.starts_with("total - "))
    return {.is_total = true, .is_sure = true, .is_part = true};
  return {.is_total = is_among("|total|totals|somme|sum|subtotal|sub-total|sub total|sous-total|"
                               "sous total|",
                               plain, '|')};
}

bool names_part_total(std::string_view cell) {
  const bool is_long = cell.size() > 120;
  if (is_long || (cell.find("otal") == cell.npos && cell.find("OTAL") == cell.npos)) return false;
  const std::string plain = plain_words(cell);
  for (const std::string_view word : {"total", "subtotal", "sub-total", "sous-total"}) {
    const bool is_alone = plain.size() <= word.size();
    if (is_alone) continue;
    if (plain.starts_with(word) && plain[word.size()] == ' ') return true;
    if (plain.ends_with(word) && plain[plain.size() - word.size() - 1] == ' ') return true;
  }
  return false;
}

bool names_balance(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() < 8 || cell.size() > 60) return false;
  // Of each cell of a file only two letters are looked at.
  const char first = static_cast<char>(cell[0] | 0x20), second = static_cast<char>(cell[1] | 0x20);
  if (!((first == 's' && (second == 'o' || second == 't')) || (first == 'o' && second == 'p') ||
        (first == 'n' && second == 'o') || (first == 'b' && second == 'a') ||
        (first == 'c' && second == 'l') || ((first == 'a' || first == 'e') && second == 'n')))
    return false;
  const std::string plain = plain_words(cell);
  for (const std::string_view words :
       {"ancien solde", "nouveau solde", "solde initial", "solde final", "solde precedent",
        "solde crediteur", "solde debiteur", "solde au", "opening balance", "closing balance",
        "starting balance", "ending balance", "balance brought forward",
        "balance carried forward"}) {
    if (!plain.starts_with(words)) continue;
    std::string_view rest = trimmed(std::string_view(plain).substr(words.size()));
    if (rest.empty()) return words != "solde au";
    for (const std::string_view lead : {"au ", "du ", "le ", "on ", "at ", "as of "})
      if (rest.starts_with(lead)) rest.remove_prefix(lead.size());
    return is_digit(rest.front());
  }
  return false;
}

bool names_total(std::string_view cell) {
  return total_name(cell).is_total || names_part_total(cell);
}

}  // namespace core
