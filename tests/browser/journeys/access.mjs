// axe-core finds nothing wrong with any page, nor with what opens over it, on a desk and on a phone; in both languages where
// the words differ.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

export const title = 'axe-core on every page';
export const mainEngine = 'chromium';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe cannot see in a mirror of a picture: its texts are transparent, and its boxes lie where the picture has them.
// Contrast is measured on the themes, sizes and overlaps on the drawn page (tests/shell).
const notForMirrors = ['color-contrast', 'color-contrast-enhanced', 'target-size'];

// Runs in the page. Answers a line for each element that breaks a rule.
async function lookAround(notFor) {
  const {violations} = await window.axe.run(document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(notFor.map((rule) => [rule, {enabled: false}])),
  });
  return violations.flatMap(({id, nodes}) => nodes.map((node) =>
    `${id}: ${node.html.slice(0, 160)} (${node.failureSummary.split('\n').slice(1).join('; ').trim()})`));
}

function onePerRule(found) {
  const first = new Map();
  for (const line of found) first.set(line.split(':')[0], first.get(line.split(':')[0]) || line);
  return [...first.values()].map((line) => '  ' + line);
}

export async function run(journey) {
  const {app, browser, check} = journey;
  const {page} = app, faults = [];
  const example = JSON.parse(readFileSync(join(journey.top, 'assets/examples/home_goods.fr.json')));
  const looks = async (where) => {
    await browser.drawn();
    await browser.evaluate(`void (window.__axe = undefined, (${lookAround})(${JSON.stringify(notForMirrors)}).then(
      (found) => window.__axe = found, (error) => window.__axe = [String(error)]))`);
    let found;
    await browser.waitFor(async () => (found = await browser.evaluate(() => window.__axe ?? null)) !== null, 'axe to end');
    if (found.length) faults.push(`${where}: ${found.length} faults`, ...onePerRule(found));
    else check(true, where);
  };
  const arm = () => browser.evaluate(`void (${JSON.stringify(axeSource)}.length && (() => {${axeSource}})())`);
  // What `open` shows is looked at, and put away with Escape.
  const opens = async (where, open) => {
    await open();
    await looks(where);
    await browser.press('Escape');
    await browser.drawn();
  };
  const press = (role, name, within) => page.press(role, name, within);

  const everyPage = async (size, words, isPhone) => {
    const at = (where) => `${where}, ${words.language}, ${size}`;
    const goTo = isPhone ? async (name) => {
      const bar = {role: 'navigation', name: words.of('nav.pages')};
      if (!['business', 'audit', 'platforms', 'forecast', 'stress', 'about'].includes(name)) return press('button', words.of(`page.${name}`), bar);
      await press('button', words.of('nav.more'), bar);
      await press('menuitem', words.of(`page.${name}`));
    } : async (name) => name === 'about' ? press('button', words.of('nav.stays_here')) : app.goTo(name);

    for (const name of ['home', 'business', 'audit', 'discovery', 'channels', 'platforms', 'plan', 'forecast', 'stress', 'about']) {
      await goTo(name);
      await browser.byRole('heading', undefined, {role: 'main'});
      await looks(at(name));
    }
    if (isPhone) await opens(at('more'), () => press('button', words.of('nav.more')));
    else await opens(at('language'), () => press('combobox', words.of('common.language')));

    await goTo('home');
    await opens(at('menu of a plan'), async () => {
      await press('button', words.like('home.document_menu'));
      await browser.byRole('menu');
    });
    await goTo('business');
    await opens(at('list of measures'), async () => {
      await press('combobox', words.like('business.goal_measure'));
      await browser.byRole('listbox');
    });
    await goTo('discovery');
    await opens(at('ways of discovering'), async () => {
      await press('button', words.of('discovery.add'));
      await browser.byRole('menu');
    });
    if (!isPhone) await opens(at('presence'), async () => {
      await press('slider', words.like('discovery.cell'));
      await browser.byRole('slider', words.of('presence.slider'));
    });
    for (const tab of ['matrix', 'interview', 'cards']) {
      await press(isPhone ? 'radio' : 'tab', words.of(`discovery.tab_${tab}`));
      await looks(at(`${tab} of discovery`));
    }
    await opens(at('a way of discovering'), async () => {
      await press('button', undefined, {role: 'list', name: words.of('discovery.cards_name')});
      await browser.byRole('heading', words.of('discovery.evidence'));
      await press('button', words.of('evidence_form.add'));
      await browser.byRole('group', words.of('evidence_form.new'));
      await looks(at('the form of evidence'));
      await press('button', words.of('evidence_form.leave'));
      await browser.byRole('button', words.of('evidence_form.add'));
    });
    await goTo('channels');
    await opens(at('a channel'), async () => {
      await press('button', undefined, app.channels.table);
      await browser.byRole('radiogroup', words.of('fit.decision.title'));
    });
    await opens(at('the library'), async () => {
      await press('button', words.of('fit.add'));
      await browser.byRole('heading', words.of('fit.library.title'));
    });
    await goTo('plan');
    await opens(at('a card'), async () => {
      await press('button', words.likeCount('plan.card_place'));
      await browser.byRole('textbox', words.of('plan.card_title'));
    });
    await opens(at('ideas'), async () => {
      await press('button', words.of('plan.ideas'));
      await browser.byRole('heading', words.of('plan.playbook'));
    });
    if (!isPhone) await opens(at('a phase'), async () => {
      await press('button', example.phases[0].name);
      await browser.byRole('dialog', words.of('plan.phase'));
    });
  };

  await arm();
  await looks('home without a plan');
  await app.home.openExample();
  await everyPage('desk', app.words, false);
  // In the other language the words differ and nothing else does: the pages alone are looked at, in one browser.
  if (browser.name === 'chromium') {
    await app.changeLanguage('en');
    for (const name of ['home', 'business', 'audit', 'discovery', 'channels', 'platforms', 'plan', 'forecast', 'stress']) {
      await app.goTo(name);
      await looks(`${name}, en`);
    }
    await app.changeLanguage('fr');
  }
  await browser.resize(browser.name === 'webkit' ? 480 : 390, 844);
  await browser.byRole('button', app.words.of('nav.more'));
  await everyPage('phone', app.words, true);
  check(faults.length === 0, faults.join('\n'));
  await journey.isClean();
}
