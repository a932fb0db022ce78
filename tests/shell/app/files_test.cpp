#include "tests/support/files.h"

#include <gtest/gtest.h>

#include <string>

#include "core/document/plan_json.h"
#include "core/document/plan_page.h"
#include "core/document/share_link.h"
#include "tests/shell/headless.h"

namespace shell {
namespace {

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos);
  return text.replace(at, from.size(), to);
}

// Up to the report where something was mended.
void receive(Headless& screen, std::string_view json, std::string_view name) {
  screen.workbench().file_opened(std::string{name}, std::string{json});
  screen.settle();
}

// One number that is none, on a line of its own.
std::string mistyped() {
  return with(example_file(), "\n  \"months\": 12,", "\n  \"months\": \"x\",");
}

bool choose(Headless& screen, std::string_view item) {
  return screen.click(Role::button, "Fichier et partage") && screen.click(Role::menu_item, item);
}

TEST(Files, ShowsWhatWasMendedBeforeAFileIsOpened) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const core::Plan before = screen.plan();
  receive(screen, mistyped(), "abîmé.json");
  screen.settle();
  ASSERT_TRUE(screen.find(Role::dialog, "~abîmé.json"));
  EXPECT_TRUE(screen.find(Role::list_item, "~/months"));
  EXPECT_TRUE(screen.find(Role::list_item, "~ligne "));
  EXPECT_TRUE(screen.find(Role::text, "~Ce n’est pas un nombre"));
  EXPECT_TRUE(screen.find(Role::text, "~mise de côté"));
  EXPECT_EQ(screen.plan(), before) << "nothing is opened before the person says so";

  ASSERT_TRUE(screen.click(Role::button, "Télécharger le rapport"));
  EXPECT_EQ(screen.host.downloads.back().type, "text/plain;charset=utf-8");
  EXPECT_NE(screen.host.downloads.back().content.find("/months"), std::string::npos);

  ASSERT_TRUE(screen.click(Role::button, "Ouvrir comme nouveau plan"));
  EXPECT_FALSE(screen.find(Role::dialog, "~abîmé.json"));
  EXPECT_NE(screen.plan(), before);
  EXPECT_EQ(screen.plan().set_aside.back().pointer, "/months");
  screen.wait(2);
  ASSERT_GE(screen.host.saves.size(), 2u);
  EXPECT_NE(screen.host.saves.back().summary.id, screen.host.saves.front().summary.id)
      << "a plan of its own";
}

TEST(Files, LeavesTheOpenPlanWhenTheReportIsClosed) {
  for (const bool by_escape : {true, false}) {
    Headless screen;
    screen.open(example_file());
    screen.wait(10);
    const core::Plan before = screen.plan();
    receive(screen, mistyped(), "abîmé.json");
    if (by_escape) {
      screen.workbench().chord("Escape", false, false, false);
      screen.settle();
    } else {
      ASSERT_TRUE(screen.click(Role::button, "Fermer"));
    }
    EXPECT_FALSE(screen.find(Role::dialog, "~abîmé.json"));
    EXPECT_EQ(screen.plan(), before);
  }
}

TEST(Files, PutsAFileInThePlaceOfThePlanAsOneStep) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const core::Plan before = screen.plan();
  const std::string document = screen.host.saves.back().summary.id;
  receive(screen, mistyped(), "abîmé.json");
  ASSERT_TRUE(screen.click(Role::button, "Remplacer le plan ouvert"));
  EXPECT_EQ(screen.plan().set_aside.back().pointer, "/months");
  EXPECT_EQ(screen.plan().id, before.id);
  EXPECT_TRUE(screen.find(Role::status, "~remplacé par abîmé.json"));
  screen.wait(2);
  EXPECT_EQ(screen.host.saves.back().summary.id, document) << "the same document";
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
}

TEST(Files, ReplacesByTheNextFileThatIsPicked) {
  Headless screen;
  screen.workbench().new_plan("blank");
  screen.wait(10);
  const core::Plan before = screen.plan();
  ASSERT_TRUE(choose(screen, "Remplacer par un fichier"));
  EXPECT_EQ(screen.host.picks, 1);
  screen.open(example_file(), "autre.json");
  EXPECT_FALSE(screen.plan().channels.empty());
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
  // Only that one.
  screen.open(example_file(), "autre.json");
  screen.wait(2);
  EXPECT_FALSE(screen.find(Role::button, "~Annuler : Remplacer"));
}

TEST(Files, SavesThePageWithThePlanInside) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  ASSERT_TRUE(choose(screen, "Enregistrer une page avec ce plan"));
  ASSERT_EQ(screen.host.pages.size(), 1u);
  const auto& page = screen.host.pages[0];
  EXPECT_TRUE(page.name.ends_with("-2026-01-15.html")) << page.name;
  EXPECT_EQ(page.document, screen.host.saves.back().summary.id);
  const auto opened = core::plan_from_file("<script type=\"application/json\" id=\"plan\">" +
                                           page.script_text + "</script>");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->plan, screen.plan());
}

TEST(Files, CopiesThePlansTextAndSaysWhenItCannot) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  ASSERT_TRUE(choose(screen, "Copier le plan en texte"));
  ASSERT_EQ(screen.host.copies.size(), 1u);
  EXPECT_EQ(screen.host.copies[0], screen.workbench().plan_json());
  screen.workbench().text_copied(false);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~Téléchargez plutôt"));
}

TEST(Files, SharesALinkOnceItsMeaningWasSaid) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  ASSERT_TRUE(choose(screen, "Partager par un lien"));
  const auto shared = core::plan_from_json(screen.host.deflated);
  ASSERT_TRUE(shared);
  EXPECT_EQ(shared->plan, screen.plan());
  screen.workbench().text_deflated("some bytes");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "~Qui le reçoit peut le lire"));
  EXPECT_FALSE(screen.find(Role::text, "~fichier de votre appareil"));
  const std::string address = screen.host.page_address + *core::share_fragment("some bytes");
  ASSERT_TRUE(screen.find(Role::textbox, "Lien"));
  EXPECT_EQ(screen.find(Role::textbox, "Lien")->value, address);
  ASSERT_TRUE(screen.click(Role::button, "Copier le lien"));
  EXPECT_EQ(screen.host.copies.back(), address);
  screen.workbench().text_copied(false);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::textbox, "Lien")) << "still there, to be copied by hand";
  ASSERT_TRUE(screen.click(Role::button, "Copier le lien"));
  screen.workbench().text_copied(true);
  screen.settle();
  EXPECT_FALSE(screen.find(Role::textbox, "Lien"));
  EXPECT_TRUE(screen.find(Role::status, "Le lien est copié."));
}

TEST(Files, RefusesALinkThatIsTooLongAndSaysWhatToDoInstead) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  screen.workbench().text_deflated(std::string(7'000, 'x'));
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "~9337 caractères"));
  EXPECT_FALSE(screen.find(Role::button, "Copier le lien"));
  ASSERT_TRUE(screen.click(Role::button, "Enregistrer une page avec ce plan"));
  EXPECT_EQ(screen.host.pages.size(), 1u);
}

TEST(Files, SaysThatALinkToThisDeviceLeadsNowhereElse) {
  Headless screen;
  screen.host.page_address = "file:///home/a/tributary.html";
  screen.open(example_file());
  screen.wait(10);
  screen.workbench().text_deflated("some bytes");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "~fichier de votre appareil"));
}

TEST(Files, OpensALinkAsAPlanOfItsOwn) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  screen.workbench().link_opened(*core::share_fragment("compressed"));
  ASSERT_EQ(screen.host.inflated.size(), 1u);
  EXPECT_EQ(screen.host.inflated[0].second, "compressed");
  screen.workbench().link_opened("#p=Zg=");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~Le lien est abîmé"));
}

// A page that was saved with a plan, opened where `stored` is kept under the same id (empty:
// nothing).
struct OpenedPage {
  Headless screen;
  explicit OpenedPage(const std::string& in_page, const std::string& stored = {}) {
    screen.workbench().page_opened("plan-kept", in_page);
    screen.settle();
    EXPECT_EQ(screen.host.loads.back(), "plan-kept");
    if (stored.empty())
      screen.workbench().document_missing("plan-kept");
    else
      screen.workbench().document_loaded("plan-kept", stored);
    screen.settle();
  }
  std::string last_saved() {
    screen.wait(2);
    return screen.host.saves.empty() ? "" : screen.host.saves.back().summary.id;
  }
};

TEST(Files, GoesOnWithThePlanThatCameInThePage) {
  OpenedPage page{example_file()};
  EXPECT_EQ(page.screen.plan(), core::plan_from_json(example_file())->plan);
  EXPECT_EQ(page.last_saved(), "plan-kept");
}

TEST(Files, OpensThePageAgainWithoutAQuestionWhereNothingChanged) {
  OpenedPage page{example_file(), example_file()};
  EXPECT_TRUE(page.screen.all(Role::dialog).empty());
  EXPECT_EQ(page.last_saved(), "") << "nothing to store";
}

TEST(Files, OffersTheChoiceWhereTheBrowserHasAnotherVersion) {
  const std::string stored = with(example_file(), "\n  \"months\": 12,", "\n  \"months\": 24,");
  ASSERT_NE(stored, example_file());
  OpenedPage page{example_file(), stored};
  ASSERT_TRUE(page.screen.find(Role::dialog, "Deux versions de ce plan"));
  EXPECT_EQ(page.screen.plan().months, 24);
  ASSERT_TRUE(page.screen.click(Role::button, "Ouvrir à part celle de la page"));
  EXPECT_EQ(page.screen.plan().months, 12);
  EXPECT_NE(page.last_saved(), "plan-kept") << "the stored plan is never written over";
  EXPECT_NE(page.last_saved(), "");

  OpenedPage other{example_file(), stored};
  ASSERT_TRUE(other.screen.click(Role::button, "Continuer celle du navigateur"));
  EXPECT_EQ(other.screen.plan().months, 24);
  EXPECT_EQ(other.last_saved(), "");
}

TEST(Files, KeepsAwayFromAStoredPlanThatCannotBeRead) {
  OpenedPage page{example_file(), "{\"format\": "};
  EXPECT_EQ(page.screen.plan(), core::plan_from_json(example_file())->plan);
  EXPECT_NE(page.last_saved(), "plan-kept");
  EXPECT_NE(page.last_saved(), "");
}

TEST(Files, WritesToALinkedFileAndSaysLoudlyWhenItNoLongerDoes) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const std::string document = screen.host.saves.back().summary.id;
  ASSERT_TRUE(choose(screen, "Lier à un fichier"));
  ASSERT_EQ(screen.host.linked.size(), 1u);
  EXPECT_EQ(screen.host.linked[0].document, document);
  screen.workbench().file_linked(document, "plan.json", "current");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::status, "~plan.json contient ce plan"));
  screen.workbench().file_linked("plan-other", "autre.json", "failed");
  screen.settle();
  EXPECT_FALSE(screen.find(Role::alert, "~autre.json"));
  screen.workbench().file_linked(document, "plan.json", "changed");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~plan.json a été modifié par ailleurs"));
  ASSERT_TRUE(screen.click(Role::button, "Écrire ce plan à la place"));
  EXPECT_EQ(screen.host.written.back().first, document);
  EXPECT_EQ(screen.host.written.back().second, screen.workbench().plan_json());
  screen.workbench().file_linked(document, "plan.json", "current");
  screen.settle();
  EXPECT_FALSE(screen.find(Role::alert, "~plan.json"));
  ASSERT_TRUE(choose(screen, "Délier le fichier"));
  EXPECT_EQ(screen.host.unlinked.back(), document);
}

}  // namespace
}  // namespace shell
