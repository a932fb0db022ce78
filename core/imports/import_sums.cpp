#include "core/imports/import_sums.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/imports/bare_words.h"
#include "core/imports/days.h"

namespace core {
namespace {

constexpr int no_month = 0;

struct MonthShare {
  int month = no_month;  // Month::index
  double share = 1.0;
};

// One number of a sum while it grows.
struct Growing {
  double value = 0.0;
  double weight = 0.0;  // of a mean
  int day = 0;          // of a balance
  std::size_t count = 0;
};

struct Group {
  std::array<Growing, import_measures> values;
};

bool is_number(const Cell& cell) { return cell.kind == CellKind::number; }

// Names are searched with and without the spaces in them.
std::string close_words(std::string_view text) {
  std::string words = bare_words(text);
  std::erase(words, ' ');
  return words;
}

bool holds_one(std::string_view search, const std::vector<std::string>& close_terms) {
  const std::string close = close_words(search);
  return std::ranges::any_of(
      close_terms, [&](const std::string& term) { return close.find(term) != close.npos; });
}

int day_of_text(std::string_view text) {
  int number = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
  return text.size() == 7 ? number * 100 + 1 : number;
}

// The months of the days from `first` to `last`, each with its share of them.
std::vector<MonthShare> shares_of(int first, int last) {
  std::vector<MonthShare> shares;
  const double days = count_of_day(last) - count_of_day(first) + 1;
  if (!(days >= 1)) return shares;
  for (Month month = month_of_day(first); month <= month_of_day(last); month = month.plus(1)) {
    const int from = std::max(first, first_day_of(month));
    const int to = std::min(last, first_day_of(month) + days_in(month) - 1);
    shares.push_back({month.index, (count_of_day(to) - count_of_day(from) + 1) / days});
  }
  return shares;
}

class Adding {
 public:
  Adding(const TableFile& file, const Table& table, const ImportMapping& mapping,
         const std::vector<std::string>& brand_terms)
      : file_(file), table_(table), mapping_(mapping) {
    for (const std::string& term : brand_terms)
      if (std::string close = close_words(term); !close.empty()) brand_.push_back(std::move(close));
    filter_words_ = bare_words(mapping.filter.text);
    leaves_one_kind_ = has_filter() && mapping.filter.keeps && file.known_as == "app_store";
  }

  ImportSums run() {
    if (mapping_.use == ImportUse::nothing) return {};
    measure_.assign(table_.columns.size(), ImportMeasure::none);
    for (std::size_t i = 0; i < std::min(measure_.size(), mapping_.measures.size()); ++i)
      measure_[i] = mapping_.measures[i];
    look_at_time();
    for (std::size_t row = 0; row < table_.rows(); ++row) add_row(row);
    return finished();
  }

 private:
  const Column* column(int index) const {
    return index >= 0 && static_cast<std::size_t>(index) < table_.columns.size()
               ? &table_.columns[static_cast<std::size_t>(index)]
               : nullptr;
  }
  const Cell* cell(std::size_t row, int index) const {
    return column(index) ? &table_.cell(row, static_cast<std::size_t>(index)) : nullptr;
  }
  std::string_view text(std::size_t row, int index) const {
    const Cell* found = cell(row, index);
    return found && found->kind != CellKind::missing ? file_.cell_text(*found) : std::string_view{};
  }

  // Days that all are a Monday's distance from each other stand for weeks, days that all are the
  // first of a month for months.
  void look_at_time() {
    if (mapping_.time == ImportTime::month && mapping_.month)
      fixed_ = {{mapping_.month->index, 1.0}};
    if (mapping_.time == ImportTime::spread && file_.period) {
      const int first = day_of_text(file_.period->first), last = day_of_text(file_.period->last);
      fixed_ = shares_of(first, last);
      sums_.is_spread = fixed_.size() > 1;
      note_partial(first, last);
    }
    if (mapping_.time != ImportTime::column || !column(mapping_.date_column)) return;
    std::set<int> days;
    for (std::size_t row = 0; row < table_.rows(); ++row)
      if (const Cell* found = cell(row, mapping_.date_column); found->kind == CellKind::date)
        days.insert(static_cast<int>(found->number));
    if (days.empty()) return;
    const bool is_monthly = std::ranges::all_of(days, [](int day) { return day % 100 == 1; });
    sums_.is_weekly = days.size() > 2 && !mapping_.is_statement && !column(mapping_.id_column);
    for (auto day = std::next(days.begin()); day != days.end(); ++day)
      sums_.is_weekly = sums_.is_weekly && count_of_day(*day) - count_of_day(*std::prev(day)) == 7;
    is_falling_ = table_.rows() > 1 && cell(0, mapping_.date_column)->number >
                                           cell(table_.rows() - 1, mapping_.date_column)->number;
    if (!is_monthly && !sums_.is_weekly && !column(mapping_.id_column))
      note_partial(*days.begin(), *days.rbegin(), usual_gap(days));
  }

  // Days without a row between those that have one: an account has such days at its ends too.
  static int usual_gap(const std::set<int>& days) {
    constexpr int longest = 7;
    int gap = 0;
    for (auto day = std::next(days.begin()); day != days.end(); ++day)
      gap = std::max(gap, count_of_day(*day) - count_of_day(*std::prev(day)) - 1);
    return std::min(gap, longest);
  }

  // Of a month of which more than `gap` days are missing.
  void note_partial(int first, int last, int gap = 0) {
    const auto words = [](int day) {
      const std::string digits = std::to_string(day);
      return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    };
    const Month from = month_of_day(first), to = month_of_day(last);
    const int begin = first_day_of(from), end = first_day_of(to) + days_in(to) - 1;
    if (count_of_day(first) - count_of_day(begin) > gap)
      sums_.partial_first =
          DateSpan{words(first), words(from == to ? last : begin + days_in(from) - 1)};
    if (count_of_day(end) - count_of_day(last) > gap && !(from == to && sums_.partial_first))
      sums_.partial_last = DateSpan{words(from == to ? first : first_day_of(to)), words(last)};
  }

  // The months of a row; none when its date cannot be read.
  const std::vector<MonthShare>& months_of(std::size_t row) {
    if (mapping_.time != ImportTime::column) {
      if (fixed_.empty()) fixed_ = {{no_month, 1.0}};
      return fixed_;
    }
    row_months_.clear();
    const Cell* date = cell(row, mapping_.date_column);
    if (!date) {
      row_months_.push_back({no_month, 1.0});
    } else if (date->kind == CellKind::month) {
      const int month = static_cast<int>(date->number);
      row_months_.push_back({make_month(month / 100, month % 100).index, 1.0});
    } else if (date->kind == CellKind::date) {
      day_ = static_cast<int>(date->number);
      const Month month = month_of_day(day_);
      const int left = days_in(month) - day_ % 100 + 1;
      const double here = sums_.is_weekly ? std::min(left, 7) / 7.0 : 1.0;
      row_months_.push_back({month.index, here});
      if (here < 1.0) row_months_.push_back({month.plus(1).index, 1.0 - here});
    }
    return row_months_;
  }

  // While nobody has said what rows begin with, all of them count.
  bool has_filter() const { return column(mapping_.filter.column) && !filter_words_.empty(); }
  bool is_filtered(std::size_t row) const {
    if (!has_filter()) return false;
    const std::string words = bare_words(text(row, mapping_.filter.column));
    return words.starts_with(filter_words_) != mapping_.filter.keeps;
  }

  // The place of a label in sums_.labels; -1: there are too many.
  int place_of_label(std::string_view label) {
    const auto found = labels_.find(label);
    if (found != labels_.end()) return found->second;
    const int place =
        sums_.labels.size() < ImportSums::most_labels ? static_cast<int>(sums_.labels.size()) : -1;
    if (place >= 0) {
      sums_.labels.emplace_back(label);
      labels_.emplace(label, place);
    }
    return place;
  }

  void add_row(std::size_t row) {
    if (is_filtered(row)) return void(++sums_.filtered);
    if (mapping_.use == ImportUse::survey) return add_answer(row);
    const bool is_named = mapping_.use == ImportUse::channel_column || mapping_.by_brand;
    std::string_view label = is_named ? text(row, mapping_.label_column) : std::string_view{};
    if (is_named && label.empty()) return void(++sums_.unnamed);
    if (mapping_.by_brand) label = holds_one(label, brand_) ? brand_label : other_label;
    // The further rows of an order often leave all but its name empty.
    const std::string_view id = text(row, mapping_.id_column);
    const bool goes_on = !id.empty() && id == last_id_;
    if (!goes_on) row_shares_ = months_of(row);
    last_id_ = id;
    if (row_shares_.empty()) return void(++sums_.undated);
    const int place = place_of_label(label);
    if (place < 0) return void(++sums_.beyond);
    for (std::size_t i = 0; i < measure_.size(); ++i) {
      const Cell& found = table_.cell(row, i);
      if (measure_[i] == ImportMeasure::none || !is_number(found)) continue;
      if (mapping_.is_statement && measure_[i] == ImportMeasure::revenue && found.number < 0) {
        ++sums_.outgoing;
        continue;
      }
      if (place_of(measure_[i]) == place_of(ImportMeasure::orders) && !id.empty()) continue;
      add_number(row, i, place, found.number);
    }
    if (!id.empty() && ids_.emplace(id, place).second)
      for (const MonthShare& share : row_shares_)
        ++group(place, share.month).values[place_of(ImportMeasure::orders)].count,
            group(place, share.month).values[place_of(ImportMeasure::orders)].value += share.share;
  }

  void add_number(std::size_t row, std::size_t index, int row_place, double number) {
    const Column& of = table_.columns[index];
    int place = row_place;
    if (mapping_.use == ImportUse::channel_headings && index < mapping_.headings.size())
      place = place_of_label(mapping_.headings[index]);
    if (place < 0) return;
    if (mapping_.time != ImportTime::headings) {
      for (const MonthShare& share : row_shares_)
        add(group(place, share.month), row, index, number, share.share);
    } else if (!of.day.empty()) {
      day_ = day_of_text(of.day);
      add(group(place, month_of_day(day_).index), row, index, number, 1.0);
    }
  }

  void add(Group& into, std::size_t row, std::size_t index, double number, double share) {
    const ImportMeasure measure = measure_[index];
    Growing& growing = into.values[place_of(measure)];
    if (measure == ImportMeasure::visit_seconds) {
      const double weight = visits_of(row) * share;
      growing.value += number * weight;
      growing.weight += weight;
    } else if (measure == ImportMeasure::cash) {
      // The last of the month: of several on its last day the one that stands last in time.
      const bool is_later = day_ > growing.day || (day_ == growing.day && !is_falling_);
      if (growing.count == 0 || is_later) growing.value = number, growing.day = day_;
    } else {
      // A mean of a week may not be parted between months either.
      const bool adds_up = table_.columns[index].is_additive || leaves_one_kind_;
      if (!adds_up) one_row_.insert(static_cast<int>(index));
      if (!adds_up && (growing.count > 0 || share < 1.0)) refused_.insert(static_cast<int>(index));
      growing.value += number * share;
    }
    ++growing.count;
  }

  // How much a row's mean weighs among others: its visits, or one where nobody counted them.
  double visits_of(std::size_t row) const {
    for (std::size_t i = 0; i < measure_.size(); ++i)
      if (measure_[i] == ImportMeasure::visits)
        return is_number(table_.cell(row, i)) ? table_.cell(row, i).number : 0.0;
    return 1.0;
  }

  void add_answer(std::size_t row) {
    std::string_view answer = text(row, mapping_.label_column);
    if (answer.empty()) return void(++sums_.unnamed);
    double count = 1.0;
    for (std::size_t i = 0; i < measure_.size(); ++i)
      if (measure_[i] == ImportMeasure::answers) {
        const Cell& found = table_.cell(row, i);
        count = is_number(found) ? found.number : 0.0;
      }
    sums_.respondents = sums_.respondents.value_or(0.0) + count;
    while (!answer.empty()) {
      std::size_t end = mapping_.has_several ? answer.find_first_of(",;/|") : answer.npos;
      // A slash without space around it is part of a word.
      while (end != answer.npos && answer[end] == '/' && (end == 0 || answer[end - 1] != ' '))
        end = answer.find_first_of(",;/|", end + 1);
      std::string_view part = answer.substr(0, end);
      answer = end == answer.npos ? std::string_view{} : answer.substr(end + 1);
      while (part.starts_with(' ')) part.remove_prefix(1);
      while (part.ends_with(' ')) part.remove_suffix(1);
      if (part.empty()) continue;
      const int place = place_of_label(part);
      if (place < 0) {
        ++sums_.beyond;
        continue;
      }
      Growing& growing = group(place, no_month).values[place_of(ImportMeasure::answers)];
      growing.value += count;
      ++growing.count;
    }
  }

  Group& group(int label, int month) { return groups_[{label, month}]; }

  ImportSums finished() {
    sums_.not_additive.assign(refused_.begin(), refused_.end());
    sums_.one_row.assign(one_row_.begin(), one_row_.end());
    std::array<bool, import_measures> is_refused{};
    for (const int index : refused_)
      is_refused[place_of(measure_[static_cast<std::size_t>(index)])] = true;
    for (const auto& [key, grown] : groups_) {
      ImportSum sum{.label = sums_.labels[static_cast<std::size_t>(key.first)], .values = {}};
      if (key.second != no_month) sum.month = Month{key.second};
      const bool is_paid = grown.values[place_of(ImportMeasure::spend)].value > 0.0;
      if (is_paid && (sums_.paid.empty() || sums_.paid.back() != sum.label))
        sums_.paid.push_back(sum.label);
      for (std::size_t i = 0; i < import_measures; ++i) {
        const Growing& growing = grown.values[i];
        if (growing.count == 0 || is_refused[i]) continue;
        const bool is_mean = i == place_of(ImportMeasure::visit_seconds);
        if (is_mean && growing.weight <= 0) continue;
        const double value = is_mean ? growing.value / growing.weight : growing.value;
        // Hundredths are enough for money, and hide what adding up leaves in the last digits.
        sum.values[i] = std::round(value * 100.0) / 100.0;
      }
      if (std::ranges::any_of(sum.values, [](const auto& one) { return one.has_value(); }))
        sums_.sums.push_back(std::move(sum));
    }
    return std::move(sums_);
  }

  const TableFile& file_;
  const Table& table_;
  const ImportMapping& mapping_;
  std::vector<std::string> brand_;
  std::string filter_words_;
  bool leaves_one_kind_ = false;  // units of several kinds stand in one column
  std::vector<ImportMeasure> measure_;
  ImportSums sums_;
  std::vector<MonthShare> fixed_, row_months_, row_shares_;
  int day_ = 0;
  bool is_falling_ = false;  // the last day stands first
  std::string_view last_id_;
  std::unordered_map<std::string_view, int> labels_;  // words of the file or of the mapping
  std::unordered_map<std::string_view, int> ids_;     // of orders, in the file
  std::map<std::pair<int, int>, Group> groups_;
  std::set<int> refused_, one_row_;
};

}  // namespace

ImportSums import_sums(const TableFile& file, std::size_t index, const ImportMapping& mapping,
                       const std::vector<std::string>& brand_terms) {
  if (index >= file.tables.size()) return {};
  return Adding{file, file.tables[index], mapping, brand_terms}.run();
}

}  // namespace core
