// By keyboard alone: a store is added, its listing and launch worked on, reviews are read and gaps become cards.
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Hands} from '../pages/hands.mjs';

export const title = 'platform from listing to gaps by keyboard';

const library = JSON.parse(readFileSync(new URL('../../../assets/platforms/library.json', import.meta.url), 'utf8'));
const checks = new Set(library.checks.filter(({classes}) => classes.includes('app_store')).map((check) => check.name.fr));

const reviews = () => ['stars,review', ...Array.from({length: 2000}, (_, i) =>
  `${1 + i % 5},${i % 3 === 0 ? 'plante au départ numéro' : 'trop lente à ouvrir numéro'} ${i}`)].join('\n') + '\n';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  const range = async (name, low, high) => {
    await hands.writeAndGoOn(words.of('common.low_of', {what: name}), low);
    await hands.writeAndGoOn(words.of('common.high_of', {what: name}), high);
  };
  const tabs = ['scout', 'listing', 'gate', 'launch', 'gaps', 'watch'].map((name) => words.of(`platforms.tab.${name}`));
  const tab = async (name) => {
    const wanted = words.of(`platforms.tab.${name}`);
    await hands.tabTo('tab', new RegExp(`^(${tabs.join('|')})$`));
    for (let steps = 0; steps < tabs.length && (await hands.here()).name !== wanted; ++steps) await browser.press('ArrowRight');
    await app.page.until('tab', wanted, (one) => one.selected === true);
  };
  await hands.startFrom('E-commerce');
  await hands.goTo('platforms');
  await hands.work('button', 'Magasin d’applications');
  await hands.write(words.of('platforms.name'), 'App Store');

  // What is missing stands worst first: the item that gains most for an hour of work.
  await tab('listing');
  const worst = async () => (await browser.all('group')).find(({name}) => checks.has(name)).name;
  const isOff = async (name) => browser.waitFor(async () => await worst() !== name, `"${name}" to leave the head of the list`);
  check(await worst() === 'Titre', 'the item that gains most comes first');
  await hands.write(words.of('platforms.listing.title'), 'Une application qui range les plans');
  await isOff('Titre');
  check(await worst() === 'Différence avec la masse', 'and the next after it');
  await hands.tabTo('textbox', words.of('platforms.listing.difference'));
  await browser.type('La seule qui range seule les plans de toute la maison');
  await browser.press('Tab');
  await isOff('Différence avec la masse');
  await hands.tabTo('radio', words.of('platforms.listing.not_done'));
  await browser.press('End');
  await isOff('Note de 4 étoiles ou plus');

  await tab('gate');
  await range(words.of('platforms.gate.goal'), '1000', '1000');
  await range(words.of('platforms.gate.threshold'), '30', '30');
  let before = 1; // "moins de 1 %"
  for (const circle of ['friends', 'list']) {
    await hands.work('button', words.of('platforms.gate.add'));
    await hands.take(words.of(`platforms.gate.${circle}`));
    await range(words.of('platforms.gate.people'), '400', '800');
    await range(words.of('platforms.gate.share'), '30', '70');
    const figures = {role: 'group', name: words.of('platforms.tab.gate')};
    const chance = async () => Number(/(\d+)\s%$/.exec((await browser.all('text', /\d\s%$/, figures)).at(-1)?.name)?.[1] ?? 0);
    await browser.waitFor(async () => (await chance()) > before, 'the chance to grow');
    before = await chance();
  }

  await tab('launch');
  await range(words.of('platforms.launch.peak'), '500', '900');
  await range(words.of('platforms.launch.half_life_days'), '3', '9');
  await range(words.of('platforms.launch.plateau'), '40', '120');
  await browser.byRole('text', /\d\s%$/, {role: 'group', name: words.of('platforms.tab.launch')});
  await hands.work('radio', words.of('platforms.launch.simulate'), 'ArrowRight');
  for (const value of ['310', '820', '400', '210']) {
    await hands.write(words.of('platforms.log.value'), value);
    await app.page.until('textbox', words.of('platforms.log.value'), (one) => one.value === '');
  }

  const given = (name, text) => {
    const path = join(mkdtempSync(join(tmpdir(), 'platforms-')), name);
    writeFileSync(path, text);
    return app.pick(path);
  };
  await given('serie.csv', 'jour;valeur\n2024-01-15;120\n2024-01-22;90\n');
  await browser.byRole('listitem', /^22\sjanv\.\s2024$/);

  await tab('gaps');
  await hands.work('radio', words.of('platforms.gaps.ranking'), 'ArrowRight');
  await given('avis.csv', reviews());
  await browser.byRole('heading', /^2\s?000 remarques$/);
  for (const [word, tag] of [['lente', 'lenteur'], ['plante', 'plantages']]) {
    await hands.write(words.of('platforms.gaps.word'), word);
    await hands.write(words.of('platforms.gaps.tag'), tag);
    await hands.work('button', words.of('platforms.gaps.tag_all'));
  }
  await hands.work('radio', words.of('platforms.gaps.complaints'), 'ArrowLeft');
  // Of 2,000, 1,333 say the one and 667 the other.
  const ranked = (await browser.all('listitem', /^(lenteur|plantages)$/)).map(({name}) => name);
  check(ranked.join() === 'lenteur,plantages', 'the gap of which more complain stands first');
  for (const tag of ['lenteur', 'plantages'])
    await hands.work('button', words.of('platforms.card_of', {title: words.of('platforms.gaps.card', {tag})}));

  const plan = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes), [store] = plan.platforms;
  check(store.log.length === 6 && store.complaints.length === 2000, 'notes and reviews are in the file');
  check(plan.activities.filter((one) => /lenteur|plantages/.test(one.title)).length === 2, 'and both cards');
  await journey.isClean();
}
