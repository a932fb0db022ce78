// Where the person is and what is selected: kept while the page is open, never in the plan and
// never undone.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/base/result.h"
#include "core/discovery/answer_groups.h"
#include "core/imports/answer_columns.h"
#include "core/model/activity.h"
#include "core/model/discovery.h"
#include "core/rating/acceptability.h"
#include "shell/frame/allocation_session.h"
#include "shell/frame/files_session.h"
#include "shell/frame/forecast_session.h"
#include "shell/frame/import_session.h"
#include "shell/frame/platforms_session.h"
#include "shell/frame/stress_session.h"

namespace shell {

enum class Page {
  home,
  business,
  audit,
  discovery,
  channels,
  platforms,
  plan,
  forecast,
  stress,
  imports,
  about
};

enum class DiscoveryTab { matrix, flow, cards, interview };

// A piece of evidence being written down: it enters the plan when it is complete.
struct EvidenceDraft {
  core::Id behaviour;
  // The entry being changed, as it stands in the plan; nothing: a new one.
  std::optional<core::BehaviourEvidence> original;
  core::BehaviourEvidence evidence;
  std::optional<core::Error> refused;  // why it could not be kept as it is
};

// Answers to a survey being tagged: they enter the plan as evidence when one says so.
struct SurveyDraft {
  static constexpr std::string_view slot = "survey answers";  // of the job that reads a file

  bool open = false;
  std::string text;  // one answer a line, as pasted
  std::string word;  // only answers with it are shown
  std::vector<core::AnswerGroup> groups;
  core::AnswerTags tags;                    // of all words that were ever here
  std::vector<core::AnswerColumn> columns;  // of the file that was read last
  std::size_t column = 0;                   // whose answers stand in `text`
  bool awaits_file = false;                 // one is being read, and nothing else has come in since

  void take(std::string lines) {
    awaits_file = false;
    core::remember_tags(groups, tags);
    text = std::move(lines);
    groups = core::group_answers(text, tags);
  }
};

struct DiscoverySession {
  std::optional<DiscoveryTab> tab;  // nothing chosen yet: what suits the screen
  core::Id behaviour;               // in the drawer; empty: none
  std::optional<EvidenceDraft> evidence;
  core::Id interview;  // being filled in, perhaps not yet in the plan; empty: none
  int question = 0;    // of the interview mode
  bool segments_open = false;
  int first_channel = 0;       // leftmost column of the matrix
  core::Id phone_behaviour;    // whose channels are unfolded on a phone
  bool weakest_first = false;  // order of the list
  bool gaps_open = false;      // on a phone: all of them
  SurveyDraft survey;

  void hold(core::Id id, int at_question = 0) {
    tab = DiscoveryTab::interview;
    interview = std::move(id);
    question = at_question;
    survey.open = false;
  }
};

// Which channel ranks first, as a worker has answered; it stays until a newer answer comes.
struct RankingSession {
  std::string asked;               // the question that waits, or was answered last
  std::vector<core::Id> channels;  // of that question, in its order
  std::vector<core::Id> ranked;    // of the answer
  core::Acceptability answer;
  std::optional<core::Error> refused;
};

struct FitSession {
  RankingSession ranking;
  core::Id channel;  // in the drawer; empty: none
  bool library_open = false;
  std::string search;
  // Library filters: a name or an owner's id, empty for all.
  std::string group, tenure, effort, first_result, owner;
  bool filters_open = false;
  core::Id compared;     // with the channel in the drawer; empty: none
  std::string own_name;  // of a channel being added by name
  bool raters_open = false;
  bool weights_open = false;     // what the criteria count, unfolded
  core::Id rater;                // rates alone now, without seeing what others say; empty: nobody
  std::string rater_name;        // of somebody being added
  bool all_differences = false;  // of two raters, not the first alone
  bool today_open = false;
  bool ratings_open = true;
  bool physics_open = false;
  bool details_open = false;
};

// A card picked up by pointer or keyboard: where it would land.
struct CardDrag {
  enum class Part { whole, start, end };
  core::Id activity;
  Part part = Part::whole;
  bool by_keyboard = false;
  core::Month start;
  int months = 1;
  std::optional<core::Id> channel;
  float grab_x = 0;  // where in the card it is held
};

struct PlanSession {
  core::Id activity;     // in the drawer; empty: none
  float zoom = 1;        // width of the months, times the usual one
  float turned = 0;      // months, by the wheel, less than one
  int first_month = 0;   // leftmost month shown, counted from the start of the plan
  int phone_month = -1;  // month shown on a phone; negative: not chosen yet
  std::optional<CardDrag> drag;
  bool playbook_open = false;

  void zoom_by(float factor) { zoom = std::clamp(zoom * factor, 0.6f, 3.0f); }
};

struct HomeSession {
  bool all_documents = false;
};

// A bar of the season being dragged: it moves by the pointer's distance, on the scale it was picked
// up with.
struct SeasonDrag {
  int month_of_year = 0;
  double from = 1;  // its value when it was picked up
  double most = 1;  // value at the top of the chart
  bool moved = false;
};

struct BusinessSession {
  bool season_cost = false;  // the price of advertising is shown, not demand
  std::optional<SeasonDrag> drag;
  std::optional<std::string> brand_terms;  // as they are being typed
  bool plan_open = false;                  // the plan's own lines are unfolded
};

struct AboutSession {
  std::string licence;  // whose text is unfolded; empty: none
};

// A link between channels being put together: it enters the plan when both ends are chosen.
struct LinkDraft {
  core::Id from, to;
};

struct AuditSession {
  std::optional<core::Month> month;  // nothing chosen yet: the latest that says something
  std::optional<core::Month> from;   // the first of those read with it; nothing: it alone
  std::size_t columns = 0;           // group of columns shown where not all have room
  bool all_stops = false;            // the list of what may stop is unfolded
  LinkDraft link;
  core::Id survey;  // looked at; empty: the latest
  bool wording_open = false;
};

// The drawer about how the plan is kept.
struct KeepingSession {
  bool open = false;
  std::string version_name;  // as it is being typed
};

// The list of everything that can be asked for, found by typing.
struct PaletteSession {
  bool open = false, opening = false;  // `opening` in its first frame
  std::string query;
  std::size_t chosen = 0;  // of what is found
  bool moved = false;      // by a key in this frame
};

struct Session {
  Page page = Page::home;
  std::string sought_field;   // name of a field that gets the focus as soon as it is drawn
  bool more_opening = false;  // in this frame
  bool more_open = false;     // the phone's sheet of further pages
  HomeSession home;
  BusinessSession business;
  AuditSession audit;
  AboutSession about;
  KeepingSession keeping;
  DiscoverySession discovery;
  FitSession fit;
  PlatformsSession platforms;
  PlanSession plan;
  ForecastSession forecast;
  AllocationSession allocation;
  StressSession stress;
  FilesSession files;
  ImportSession imports;
  PaletteSession palette;

  // In the drawer of the Plan page, in place of what is open there.
  void open_allocation() {
    plan.playbook_open = false;
    plan.activity.clear();
    allocation.open = true;
    allocation.is_stopped = false;
  }
};

}  // namespace shell
