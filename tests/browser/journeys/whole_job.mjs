// The whole job, from the template to the file: business, discovery, channels and their fit, ten cards over three months,
// another language, undo and redo, a reload, and the file out and in again.
import assert from 'node:assert/strict';
import {Keyboard} from '../pages/keyboard.mjs';
import {laterMonth, thisMonth} from '../pages/months.mjs';

export const title = 'the whole job';
export const isAboutAddress = true;
export const plainAt = {chromium: 'file', firefox: 'http', webkit: 'file'};

const business = 'Thé, œufs et fenêtres à 5 €';
const channels = [
  {id: 'youtube_organic', fr: 'Chaîne YouTube', decision: 'use'},
  {id: 'tiktok_organic', fr: 'TikTok', decision: 'test'},
  {id: 'influencers', fr: 'Créateurs et influenceurs', decision: 'test'},
  {id: 'podcasts', fr: 'Parrainage de podcasts', decision: 'later'},
  {id: 'affiliates', fr: 'Affiliés et comparateurs', decision: 'later'},
  {id: 'forums', fr: 'Reddit, Quora et forums', decision: 'use'},
];
const criteria = {first: 'Rythme', second: 'Intention'};
const behaviours = [
  {kind: 'expert', evidence: {kind: 'guess', low: '5', high: '15'}},
  {kind: 'browse', name: 'Flâner en vidéo', evidence: {kind: 'interview', count: '4', of: '12'}},
  {kind: 'other', name: 'Marché de Noël', evidence: {kind: 'survey', count: '18', of: '90', source: 'À la caisse'}},
];

// Ten cards; `by` months and into another lane with the pointer, or by keys.
const ideas = [
  {title: 'Dix entretiens de clients', lane: 'Fondations', drag: {months: 1}},
  {title: 'Couper un canal pour voir', lane: 'Fondations', drag: {months: 2}},
  {title: 'Veille des plateformes', lane: 'Fondations', keys: ['ArrowRight']},
  {title: 'Avant et après', lane: 'Guides et éditorial', drag: {months: 2}},
  {title: 'Contenus «\u00a0comment associer\u00a0»', lane: 'Guides et éditorial', keys: ['ArrowRight', 'ArrowRight']},
  {title: 'Relances de panier', lane: 'E-mail', drag: {months: 1}},
  {title: 'Lettre régulière', lane: 'E-mail', keys: ['ArrowRight', 'ArrowRight']},
];
const own = [
  {title: 'Vidéo d’été', lane: 'Chaîne YouTube', drag: {months: 1, lane: 'TikTok'}},
  {title: 'Réponses utiles', lane: 'Reddit, Quora et forums', keys: ['ArrowRight']},
  {title: 'Foire aux questions', lane: 'Reddit, Quora et forums', keys: ['ArrowRight', 'ArrowRight'], byTab: 'Shift+Tab'},
];

async function describeBusiness({app, browser, check, note}) {
  const keyboard = new Keyboard(browser);
  await app.home.startFrom('E-commerce');
  await keyboard.listen();
  const field = await app.business.offerField();
  await browser.click(field);
  await browser.waitFor(async () => (await app.business.offerField()).focused, 'the field of the offer to have the focus');
  await keyboard.write(business);
  await browser.waitFor(async () => await app.business.offer() === business, `the offer to read "${business}"`);
  const heard = await keyboard.heard();
  for (const sign of ['é', 'œ', '€']) check(heard.includes(`key ${sign}`), `${sign} came as a key of its own`);
  if (keyboard.notDriven.size) note(`not driven in ${browser.name}: ${[...keyboard.notDriven].join(', ')}`);
  else check(heard.some((one) => one === 'composed ê'), 'ê came by a composition');
  await app.business.setTitle('Maison Lumière & Cie');
}

async function discover({app}) {
  await app.goTo('discovery');
  for (const behaviour of behaviours) {
    await app.discovery.add(behaviour.kind);
    await app.discovery.addEvidence(behaviour.evidence);
    if (behaviour.name) await app.discovery.rename(behaviour.name);
    await app.discovery.closeDrawer();
  }
}

async function chooseChannels({app}) {
  await app.goTo('channels');
  await app.channels.openLibrary();
  for (const channel of channels) await app.channels.add(channel.fr);
  await app.channels.closeDrawer();
  for (const channel of channels) {
    await app.channels.open(channel.fr);
    await app.channels.decide(channel.decision);
    await app.channels.rate(criteria.first, 4);
    await app.channels.rate(criteria.second, 2);
    await app.channels.raiseByKey(criteria.second, 3);
  }
  await app.channels.closeDrawer();
}

async function placeCards({app, browser}, start) {
  const {plan} = app;
  await app.goTo('plan');
  await plan.openIdeas();
  for (const {title} of ideas) await plan.addIdea(title);
  await plan.closeDrawer();
  for (const {title, lane} of own) await plan.addCard(lane, title);

  for (const card of [...ideas, ...own].filter(({drag}) => drag)) {
    await plan.drag(card.title, card.drag.months, card.drag.lane);
    await plan.cardIn(card.title, laterMonth(start, card.drag.months), card.drag.lane || card.lane);
  }
  for (const card of [...ideas, ...own].filter(({keys}) => keys)) {
    await (card.byTab ? plan.tabTo(card.title, card.byTab) : plan.focus(card.title));
    await plan.moveByKeys(card.title, ...card.keys);
    await plan.cardIn(card.title, laterMonth(start, card.keys.length), card.lane);
  }
}

// Undoes the last two steps and does them again.
async function undoAndRedo({app}, start) {
  const {plan} = app, last = own.at(-1), before = own.at(-2);
  const month = (by) => laterMonth(start, by);
  await app.undo();
  await plan.cardIn(last.title, month(0), last.lane);
  await app.undo();
  await plan.cardIn(before.title, month(0), before.lane);
  await app.redo();
  await plan.cardIn(before.title, month(before.keys.length), before.lane);
  await app.redo();
  await plan.cardIn(last.title, month(last.keys.length), last.lane);
}

// What the file must say after all this.
function checkPlan(plan, check) {
  check(plan.title === 'Maison Lumière & Cie', 'the title is in the file');
  check(plan.business.offer === business, 'the offer is in the file as it was typed');
  check(plan.behaviours.length === 10, 'three behaviours came to the template’s seven');
  for (const {name, kind, evidence} of behaviours) {
    const found = plan.behaviours.find((one) => one.kind === kind && (!name || one.name === name));
    check(found?.evidence.some((one) => one.kind === evidence.kind), `the behaviour ${name || kind} has its evidence`);
  }
  for (const {id, decision} of channels) {
    const channel = plan.channels.find((one) => one.library?.id === id);
    check(channel?.decision === decision, `${id} is decided`);
    const ratings = plan.ratings.filter((one) => one.channel === channel?.id).map((one) => `${one.criterion} ${one.rating}`).sort();
    assert.deepEqual(ratings, ['decision 4', 'intent 3'], `${id} is rated`);
  }
  for (const {title, drag, keys} of [...ideas, ...own]) {
    const card = plan.activities.find((one) => one.title === title);
    check(card?.start === laterMonth(plan.start, drag ? drag.months : keys.length), `"${title}" is in its month`);
  }
}

export async function run(journey) {
  const {app, browser, check} = journey;
  await describeBusiness(journey);
  await discover(journey);
  await chooseChannels(journey);
  const start = thisMonth();
  await placeCards(journey, start);
  await app.changeLanguage('en');
  await undoAndRedo(journey, start);

  await app.saved();
  const cards = (await app.plan.cards()).sort(), before = await app.download();
  checkPlan(JSON.parse(before.bytes), check);
  await journey.accepts(before);

  await app.reload();
  await browser.byRole('table', app.words.of('plan.board'));
  check((await browser.state()).language === 'en', 'the language is kept');
  assert.deepEqual((await app.plan.cards()).sort(), cards, 'all cards are found after the reload');
  const after = await app.download();
  check(after.bytes.equals(before.bytes), 'the plan is the same after the reload');

  await app.pick(before.path);
  await app.message('status', app.words.of('file.opened', {name: before.path.split('/').pop()}));
  const again = await app.download();
  check(again.bytes.equals(before.bytes), 'the file reopens equal');
  await journey.isQuiet();
}
