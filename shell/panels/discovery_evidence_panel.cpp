#include "shell/panels/discovery_evidence_panel.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/edit/behaviour_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/segment_dropdown.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::BehaviourEvidence;

// What a person may write down here: published values come with the library.
constexpr std::array kinds{core::Evidence::guess, core::Evidence::interview, core::Evidence::survey,
                           core::Evidence::analytics, core::Evidence::experiment};

std::string kind_name(const Frame& frame, core::Evidence kind) {
  return frame.text(TextKey{"evidence."} + core::name_of(kind));
}

std::string amount_text(const Frame& frame, const BehaviourEvidence& evidence) {
  if (evidence.count && evidence.of)
    return frame.text("discovery.count_of", {{"count", frame.format.number(*evidence.count)},
                                             {"of", frame.format.number(*evidence.of)}});
  if (!evidence.share) return {};
  if (evidence.share->is_point()) return frame.format.share(evidence.share->low);
  return frame.text("discovery.range_short", {{"low", frame.format.share_bare(evidence.share->low)},
                                              {"high", frame.format.share(evidence.share->high)}});
}

std::string origin_text(const Frame& frame, const BehaviourEvidence& evidence) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  if (evidence.segment)
    if (const core::Segment* segment = core::find_by_id(frame.plan.segments, *evidence.segment))
      add(segment->name);
  if (!evidence.date.empty()) add(frame.format.date(evidence.date));
  if (evidence.multiple) add(frame.text("audit.survey_multiple"));
  if (evidence.source != kind_name(frame, evidence.kind)) add(evidence.source);
  return text;
}

void draw_kind(Frame& frame, Rect box, EvidenceDraft& draft) {
  std::vector<core::Evidence> offered;
  std::vector<std::string> names;
  for (const core::Evidence kind : kinds) {
    // Interviews held in the plan are counted from their answers, never typed a second time.
    if (kind == core::Evidence::interview && !frame.plan.interviews.empty() &&
        draft.evidence.kind != kind)
      continue;
    offered.push_back(kind);
    names.push_back(kind_name(frame, kind));
  }
  const auto selected =
      static_cast<std::size_t>(std::ranges::find(offered, draft.evidence.kind) - offered.begin());
  if (const auto chosen = labelled_dropdown(frame, box, frame.text("evidence_form.kind"), names,
                                            selected, frame.text("evidence_form.kind_help")))
    draft.evidence.kind = offered[*chosen];
}

void draw_counts(Frame& frame, Rect row, BehaviourEvidence& evidence) {
  NumberOptions counts{.least = 0, .decimals = 0};
  labelled_number(frame, row.column(0, 2, space::m), frame.text("evidence_form.count"),
                  evidence.count, counts);
  counts.least = 1;
  labelled_number(frame, row.column(1, 2, space::m), frame.text("evidence_form.of"), evidence.of,
                  counts);
}

// Where the entry that is being changed stands now: it is known by what it says, for others may
// have come or gone while one writes.
std::optional<std::size_t> index_of(const core::Plan& plan, const EvidenceDraft& draft) {
  const core::Behaviour* const behaviour = core::find_by_id(plan.behaviours, draft.behaviour);
  if (!behaviour || !draft.original) return std::nullopt;
  const auto found = std::ranges::find(behaviour->evidence, *draft.original);
  if (found == behaviour->evidence.end()) return std::nullopt;
  return static_cast<std::size_t>(found - behaviour->evidence.begin());
}

void refuse(Frame& frame, EvidenceDraft& draft, core::Error why) {
  frame.ui.semantics.announce(frame.text(why), /*assertive=*/true);
  draft.refused = std::move(why);
}

// Keeps the draft if the plan takes it; else says why not.
void keep(Frame& frame, EvidenceDraft& draft) {
  BehaviourEvidence& evidence = draft.evidence;
  if (evidence.kind == core::Evidence::guess) evidence.count.reset(), evidence.of.reset();
  if (!evidence.count && !evidence.of && !evidence.share)
    return refuse(frame, draft, core::Error{"evidence_form.nothing"});
  const auto index = index_of(frame.plan, draft);
  const core::Edit edit = index ? core::set_evidence(draft.behaviour, *index, evidence)
                                : core::add_evidence(draft.behaviour, evidence);
  if (const auto taken = edit(frame.plan); !taken) return refuse(frame, draft, taken.error());
  frame.edits.apply(index ? "edit.set_evidence" : "edit.add_evidence", edit);
  frame.session.discovery.evidence.reset();
}

float draw_form(Frame& frame, Rect box, EvidenceDraft& draft) {
  const IdScope scope{"draft"};
  const NodeScope group{
      frame, Role::group,
      frame.text(draft.original ? TextKey{"evidence_form.change"} : "evidence_form.new"), box};
  const float top = box.y, field = field_height(frame);
  BehaviourEvidence& evidence = draft.evidence;
  draw_kind(frame, box.cut_top(field, space::m), draft);
  const bool is_guess = evidence.kind == core::Evidence::guess;
  if (!is_guess) {
    draw_counts(frame, box.cut_top(field, space::m), evidence);
    if (check_box(frame, box.cut_top(frame.ui.control_height(), space::m),
                  frame.text("audit.survey_multiple"), evidence.multiple))
      evidence.multiple = !evidence.multiple;
  }
  labelled_range(frame, box.cut_top(field, space::m),
                 frame.text(is_guess ? TextKey{"evidence_form.guess"} : "evidence_form.share"),
                 evidence.share, share_options(frame), frame.text("evidence_form.share_help"));
  if (!frame.plan.segments.empty())
    segment_dropdown(frame, box.cut_top(field, space::m), frame.text("evidence_form.segment"),
                     frame.text("discovery.everyone"), evidence.segment);
  labelled_date(frame, box.cut_top(field, space::m), frame.text("evidence_form.date"),
                evidence.date);
  labelled_text(frame, box.cut_top(field, space::m), frame.text("evidence_form.source"),
                evidence.source);
  labelled_text(frame, box.cut_top(field + 24, space::m), frame.text("evidence_form.quote"),
                evidence.quote, {.multiline = true});
  if (draft.refused) {
    const std::string why = frame.text(*draft.refused);
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().bad, why), space::s);
  }
  Rect row = box.cut_top(button_height(frame, true));
  const std::string done = frame.text("evidence_form.keep"),
                    leave = frame.text("evidence_form.leave");
  const ButtonOptions action{.kind = ButtonKind::action, .dense = true},
      quiet{.kind = ButtonKind::quiet, .dense = true};
  const bool kept =
      button(frame, row.cut_left(button_width(frame, done, action), space::s), done, action);
  const bool left = button(frame, row.cut_left(button_width(frame, leave, quiet)), leave, quiet);
  if (kept)
    keep(frame, draft);
  else if (left)
    frame.session.discovery.evidence.reset();
  return row.bottom() - top;
}

std::string entry_name(const Frame& frame, const BehaviourEvidence& evidence) {
  return kind_name(frame, evidence.kind) + " " + amount_text(frame, evidence);
}

float draw_entry(Frame& frame, Rect box, const DiscoveryFacts& facts,
                 const core::Behaviour& behaviour, std::size_t index) {
  const BehaviourEvidence& evidence = behaviour.evidence[index];
  const std::string what = entry_name(frame, evidence);
  const float side = frame.ui.is_phone() ? size::control_touch : 32.0f, top = box.y;
  Rect line = box.cut_top(side);
  const IconButtonOptions muted{.colour = frame.theme().muted, .icon_size = 18};
  if (icon_button(frame, line.cut_right(side), icons::delete_outline,
                  frame.text("evidence_form.remove", {{"what", what}}), muted)) {
    frame.edits.remove("edit.remove_evidence", core::remove_evidence(behaviour.id, index));
  }
  if (icon_button(frame, line.cut_right(side), icons::edit,
                  frame.text("evidence_form.edit", {{"what", what}}), muted))
    frame.session.discovery.evidence =
        EvidenceDraft{behaviour.id, evidence, evidence, std::nullopt};
  evidence_badge(frame, {line.x, line.centre().y - size::badge / 2}, evidence.kind,
                 amount_text(frame, evidence));
  if (std::ranges::contains(facts.repeated, &evidence))
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().warn,
                          frame.text("discovery.counted_once")));
  if (const std::string origin = origin_text(frame, evidence); !origin.empty())
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, origin));
  if (!evidence.quote.empty())
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().text,
                          frame.text("discovery.quoted", {{"text", evidence.quote}}), 4));
  return box.y - top;
}

// What was written down, one under the other; in the place of the one being changed stands its
// form.
float draw_entries(Frame& frame, Rect box, const DiscoveryFacts& facts,
                   const core::Behaviour& behaviour, std::optional<EvidenceDraft>& draft,
                   std::optional<std::size_t> changed) {
  if (behaviour.evidence.empty()) return 0;
  const float top = box.y;
  const NodeScope list{frame, Role::list, frame.text("discovery.evidence"), box, "entries"};
  for (std::size_t i = 0; i < behaviour.evidence.size(); ++i) {
    const IdScope scope{static_cast<int>(i)};
    const NodeScope item{frame, Role::list_item, entry_name(frame, behaviour.evidence[i]), box,
                         "entry"};
    const bool is_changed = changed == i && draft;
    box.cut_top(
        is_changed ? draw_form(frame, box, *draft) : draw_entry(frame, box, facts, behaviour, i),
        space::s);
  }
  return box.y - top;
}

}  // namespace

float draw_discovery_evidence_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                    const BehaviourLine& line) {
  const core::Behaviour& behaviour = *line.behaviour;
  const float top = box.y;
  const NodeScope region{frame, Role::group, frame.text("discovery.evidence"), box, "evidence"};
  heading(frame, box.cut_top(24, space::xs), 3, Type::title, frame.text("discovery.evidence"));
  std::optional<EvidenceDraft>& draft = frame.session.discovery.evidence;
  if (draft && draft->behaviour != behaviour.id) draft.reset();
  const auto changed = draft ? index_of(frame.plan, *draft) : std::nullopt;
  // What was written stays when the entry it was to change is gone.
  if (draft && !changed) draft->original.reset();

  const auto derived = std::ranges::find(line.share.pieces, true, &core::SharePiece::is_derived);
  const bool is_derived = derived != line.share.pieces.end();
  if (is_derived && derived->count && derived->of) {
    const std::string counts =
        frame.text("discovery.count_of", {{"count", frame.format.number(*derived->count)},
                                          {"of", frame.format.number(*derived->of)}});
    evidence_badge(frame, {box.x, box.y}, core::Evidence::interview, counts);
    box.cut_top(size::badge);
    label(frame, box.cut_top(20, space::s), Type::small, frame.theme().muted,
          frame.text("discovery.from_interviews"));
  }
  if (behaviour.evidence.empty() && !is_derived && !draft)
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text("discovery.no_evidence")),
                space::s);
  box.cut_top(draw_entries(frame, box, facts, behaviour, draft, changed));
  if (draft && !changed) {
    box.cut_top(draw_form(frame, box, *draft));
  } else if (!draft) {
    const std::string& add = frame.text("evidence_form.add");
    const ButtonOptions adding{.icon = icons::add, .dense = true};
    if (button(frame,
               box.cut_top(button_height(frame, true)).cut_left(button_width(frame, add, adding)),
               add, adding))
      draft = EvidenceDraft{behaviour.id, std::nullopt, {}, std::nullopt};
  }
  return box.y - top;
}

}  // namespace shell
