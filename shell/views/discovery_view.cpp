#include "shell/views/discovery_view.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/discovery/share_order.h"
#include "core/model/lookup.h"
#include "shell/panels/discovery_add_panel.h"
#include "shell/panels/discovery_cards_panel.h"
#include "shell/panels/discovery_evidence_panel.h"
#include "shell/panels/discovery_flow_panel.h"
#include "shell/panels/discovery_form_panel.h"
#include "shell/panels/discovery_gaps_panel.h"
#include "shell/panels/discovery_head_panel.h"
#include "shell/panels/discovery_matrix_panel.h"
#include "shell/panels/discovery_presence_panel.h"
#include "shell/panels/interview_list_panel.h"
#include "shell/panels/interview_panel.h"
#include "shell/panels/segments_panel.h"
#include "shell/panels/survey_answers_panel.h"
#include "shell/views/discovery_answer.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/interview_start.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float tab_row = 40, add_row = 52;

struct TabEntry {
  DiscoveryTab tab;
  TextKey text_key;
};
constexpr std::array<TabEntry, 4> wide_tabs{{{DiscoveryTab::matrix, "discovery.tab_matrix"},
                                             {DiscoveryTab::flow, "discovery.tab_flow"},
                                             {DiscoveryTab::cards, "discovery.tab_cards"},
                                             {DiscoveryTab::interview, "discovery.tab_interview"}}};
// On a phone the list comes first: it says most in the least room.
constexpr std::array<TabEntry, 4> phone_tabs{
    {wide_tabs[2], wide_tabs[0], wide_tabs[1], wide_tabs[3]}};

// How many people were asked: the interviews held, else the most that any survey or interview typed
// in speaks of.
double people_asked(const core::Plan& plan) {
  if (!plan.interviews.empty()) return static_cast<double>(plan.interviews.size());
  double most = 0;
  for (const core::Behaviour& behaviour : plan.behaviours)
    for (const core::BehaviourEvidence& evidence : behaviour.evidence)
      if (evidence.kind == core::Evidence::interview || evidence.kind == core::Evidence::survey)
        most = std::max(most, evidence.of.value_or(0));
  return most;
}

DiscoveryTab tab_of(const Frame& frame) {
  return frame.session.discovery.tab.value_or(frame.ui.is_phone() ? DiscoveryTab::cards
                                                                  : DiscoveryTab::matrix);
}

void choose_tab(Frame& frame, Rect row) {
  const bool phone = frame.ui.is_phone();
  const auto& entries = phone ? phone_tabs : wide_tabs;
  std::array<std::string, 4> labels;
  std::size_t selected = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    labels[i] = frame.text(entries[i].text_key);
    if (entries[i].tab == tab_of(frame)) selected = i;
  }
  const std::string& name = frame.text("discovery.tabs");
  const auto chosen = phone ? segments(frame, row, name, labels, selected)
                            : tabs(frame, row, name, labels, selected);
  if (chosen) frame.session.discovery.tab = entries[*chosen].tab;
}

bool is_held(const Frame& frame) { return !frame.session.discovery.interview.empty(); }

float content_height(const Frame& frame, float width, const DiscoveryFacts& facts) {
  const std::span<const BehaviourLine> lines = facts.lines;
  switch (tab_of(frame)) {
    case DiscoveryTab::matrix:
      return (frame.ui.is_phone() ? discovery_presence_height(frame, lines)
                                  : discovery_matrix_height(frame, width - 2, facts)) +
             add_row;
    case DiscoveryTab::flow:
      return discovery_flow_height(frame, width - 2, facts);
    case DiscoveryTab::cards:
      return discovery_cards_height(frame, lines) + add_row;
    case DiscoveryTab::interview:
      break;
  }
  if (frame.session.discovery.survey.open) return survey_answers_height(frame, width - 2);
  return is_held(frame) ? interview_height(frame, width - 2)
                        : interview_list_height(frame, width - 2);
}

void draw_content(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  const std::span<const BehaviourLine> lines = facts.lines;
  switch (tab_of(frame)) {
    case DiscoveryTab::matrix: {
      const Rect last = box.cut_bottom(add_row);
      frame.ui.is_phone() ? draw_discovery_presence_panel(frame, box, lines)
                          : draw_discovery_matrix_panel(frame, box, facts);
      return draw_discovery_add_panel(frame, last);
    }
    case DiscoveryTab::flow:
      draw_discovery_flow_panel(frame, box, facts);
      return;
    case DiscoveryTab::cards: {
      const Rect last = box.cut_bottom(add_row);
      draw_discovery_cards_panel(frame, box, lines);
      return draw_discovery_add_panel(frame, last);
    }
    case DiscoveryTab::interview:
      break;
  }
  if (frame.session.discovery.survey.open) return draw_survey_answers_panel(frame, box);
  is_held(frame) ? draw_interview_panel(frame, box) : draw_interview_list_panel(frame, box);
}

// The card with the tabs; answers its height.
float draw_map(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  const float top = box.y;
  const DiscoveryTab tab = tab_of(frame);
  if (frame.ui.is_phone()) choose_tab(frame, box.cut_top(size::control_touch, space::m));
  const float tabs_height = frame.ui.is_phone() ? 0 : tab_row + 1;
  Rect whole = box.cut_top(content_height(frame, box.w, facts) + tabs_height);
  card(frame, whole);
  const Rect content = Rect{whole.x + 1, whole.y + tabs_height, whole.w - 2, whole.h - tabs_height};
  if (!frame.ui.is_phone()) {
    Rect row{whole.x + space::l, whole.y, whole.w - 2 * space::l, tab_row};
    frame.paint().horizontal(whole.x + 1, row.bottom(), whole.w - 2, frame.theme().hairline);
    if (const double people = people_asked(frame.plan); people > 0) {
      const std::string text = frame.text_count("discovery.people", people);
      label(frame, row.cut_right(frame.paint().width(Type::small, text) + 1, space::l), Type::small,
            frame.theme().muted, text);
    }
    choose_tab(frame, row);
  }
  // The tab chosen in this frame is drawn in the next: its height was not yet taken.
  if (tab == tab_of(frame))
    draw_content(frame, content, facts);
  else
    frame.ui.animating = true;
  return whole.bottom() - top;
}

float draw_start(Frame& frame, Rect box) {
  const float top = box.y;
  const std::string& sentence = frame.text("discovery.empty_sentence");
  const Rect empty = box.cut_top(empty_state_height(frame, box.w, sentence), space::l);
  if (empty_state(frame, empty, frame.text("discovery.empty_title"), sentence,
                  frame.text("interview.start")))
    hold_interview(frame);
  box.cut_top(draw_discovery_start_panel(frame, box));
  return box.y - top;
}

// Who should be asked before one goes on; nothing where the order is sure, nothing is known, or
// interviews are what one sees.
std::string still_to_ask(const Frame& frame, const DiscoveryFacts& facts) {
  if (tab_of(frame) == DiscoveryTab::interview) return {};
  if (facts.lines.empty() || !facts.lines.front().is_known()) return {};
  const bool is_anybody_asked = std::ranges::any_of(
      facts.lines, [](const BehaviourLine& line) { return line.share.asked > 0; });
  if (!is_anybody_asked) return frame.text("discovery.next_only_guesses");
  const auto is_torn = [](const BehaviourLine& line) { return line.share.is_torn(); };
  const auto top = std::span{facts.lines}.first(std::min(facts.lines.size(), core::top_behaviours));
  if (std::ranges::any_of(top, is_torn)) return frame.text("discovery.next_torn");
  // Of hundreds who make no difference more will make none.
  constexpr double few = 30;
  const auto is_many = [](const BehaviourLine& line) { return line.share.asked >= few; };
  if (!facts.more_to_ask && std::ranges::none_of(facts.lines, is_many))
    return frame.text("discovery.next_few");
  if (!facts.more_to_ask || *facts.more_to_ask == 0) return {};
  return frame.text_count("discovery.next_ask", *facts.more_to_ask);
}

float draw_next(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  const std::string ask = still_to_ask(frame, facts);
  if (ask.empty())
    return next_step(frame, box,
                     frame.text(frame.plan.channels.empty() ? TextKey{"discovery.next_no_channels"}
                                                            : "discovery.next_channels_fit"),
                     frame.text("discovery.next_button"), "channels");
  bool pressed = false;
  const float height = next_step(frame, box, ask, frame.text("interview.start"), pressed);
  if (pressed) hold_interview(frame);
  return height;
}

void draw_page(Frame& frame, Rect view, const DiscoveryFacts& facts) {
  const std::span<const BehaviourLine> lines = facts.lines;
  ScrollArea area{frame, "discovery", view};
  const float side =
      view.w < 900 ? std::min(frame.ui.page_padding(), space::xl) : frame.ui.page_padding();
  const float above = frame.ui.is_phone() ? space::l : space::xl;
  Rect box = area.content();
  const float top = box.y;
  box = {box.x + side, box.y + above, std::min(box.w - 2 * side, size::content_max), box.h};
  const bool phone = frame.ui.is_phone();
  box.cut_top(
      page_title(frame, box, frame.text(phone ? TextKey{"page.discovery"} : "discovery.question"),
                 discovery_answer(frame, facts), discovery_cure(frame, facts),
                 discovery_help(frame, facts)),
      space::l);
  const bool has_anything = !lines.empty() || !frame.plan.interviews.empty() || is_held(frame);
  // While somebody is being asked, or answers are tagged, only that matters.
  const bool is_asking = tab_of(frame) == DiscoveryTab::interview &&
                         (is_held(frame) || frame.session.discovery.survey.open);
  if (!is_asking) box.cut_top(draw_segments_panel(frame, box), space::m);
  // The interview stands above what follows from it.
  const auto draw_gaps = [&] {
    const float height = draw_discovery_gaps_panel(frame, box, facts);
    if (height > 0) box.cut_top(height, space::l);
  };
  if (!is_asking) draw_gaps();
  box.cut_top(has_anything ? draw_map(frame, box, facts) : draw_start(frame, box), space::l);
  if (is_asking) draw_gaps();
  if (!is_asking) box.cut_top(draw_next(frame, box, facts), space::xl);
  area.set_height(box.y - top);
}

void draw_drawer(Frame& frame, Rect view, const DiscoveryFacts& facts, const BehaviourLine& line) {
  bool is_open = true;
  const core::Behaviour& behaviour = *line.behaviour;
  if (Drawer drawer{frame, view, behaviour_name(frame, behaviour), is_open, behaviour.id}) {
    const IdScope scope{behaviour.id};
    Rect box = drawer.content();
    const float top = box.y;
    const auto rule = [&] {
      frame.paint().horizontal(box.x - space::l, box.y, box.w + 2 * space::l,
                               frame.theme().hairline);
      box.cut_top(1, space::l);
    };
    box.cut_top(draw_discovery_head_panel(frame, box, facts, line), space::m);
    if (const float height = draw_discovery_conflict_panel(frame, box, line); height > 0)
      box.cut_top(height, space::m);
    if (const float height = draw_discovery_weakest_panel(frame, box, facts, line); height > 0)
      box.cut_top(height, space::m);
    rule();
    box.cut_top(draw_discovery_evidence_panel(frame, box, facts, line), space::l);
    rule();
    box.cut_top(draw_discovery_form_panel(frame, box, behaviour), space::l);
    rule();
    box.cut_top(draw_discovery_removal_panel(frame, box, behaviour));
    drawer.set_height(box.y - top);
  }
  if (!is_open) frame.session.discovery.behaviour.clear();
}

}  // namespace

void draw_discovery_view(Frame& frame, Rect view) {
  const DiscoveryFacts facts = discovery_facts(frame);
  const std::vector<BehaviourLine>& lines = facts.lines;
  const core::Id selected = frame.session.discovery.behaviour;
  const auto line = std::ranges::find_if(
      lines, [&](const BehaviourLine& one) { return one.behaviour->id == selected; });
  const bool is_open = line != lines.end();
  draw_page(frame, Drawer::rest(frame, view, is_open), facts);
  if (is_open) draw_drawer(frame, view, facts, *line);
}

}  // namespace shell
