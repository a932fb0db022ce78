// Earlier versions, undo after a reload, several plans by client, and how the plan is kept.
import assert from 'node:assert/strict';
import {Probe} from '../storage/probe.mjs';

export const title = 'versions and undo across visits';

export async function run(journey) {
  const {app, browser, check} = journey, probe = new Probe(journey), {words} = app, name = 'Avant la réunion';
  await app.home.startFrom('E-commerce');
  const offers = ['bougies', 'bougies et thé', 'thé'];
  for (const offer of offers) await probe.edit(offer);
  await probe.untilTold('saved');

  // Undo and redo reach back beyond the reload.
  await app.reload();
  await browser.waitFor(async () => (await probe.told()).offer === 'thé', 'the plan');
  for (const offer of ['bougies et thé', 'bougies']) {
    await app.undo();
    await browser.waitFor(async () => (await probe.told()).offer === offer, `"${offer}" by undo`);
  }
  await probe.untilTold('saved');
  await app.reload();
  await browser.waitFor(async () => (await probe.told()).offer === 'bougies', 'the plan');
  for (const offer of ['bougies et thé', 'thé']) {
    await app.redo();
    await browser.waitFor(async () => (await probe.told()).offer === offer, `"${offer}" by redo`);
  }
  check(true);

  const drawer = () => app.page.press('button', words.of('action.keeping'), app.topBar);
  await drawer();
  await browser.byRole('heading', words.of('keeping.title'));
  await browser.byRole('text', words.of('keeping.never_downloaded'));
  await app.page.write(words.of('keeping.name'), name);
  await app.page.press('button', words.of('keeping.keep'));
  const view = words.of('keeping.view', {version: name});
  await browser.byRole('button', view);
  await probe.edit('autre chose');
  await probe.untilTold('saved');

  // Looked at, it changes nothing; restored, it is one step.
  await app.page.press('button', view);
  await browser.byRole('status', words.of('keeping.old_version'), app.topBar);
  await browser.waitFor(async () => (await probe.told()).offer === 'thé', 'the version');
  await app.page.press('button', words.of('keeping.leave'));
  await browser.waitFor(async () => (await probe.told()).offer === 'autre chose', 'the present plan');
  await app.page.press('button', view);
  await app.page.press('button', words.of('keeping.restore'));
  await browser.waitFor(async () => (await probe.told()).offer === 'thé', 'the version to be restored');
  await app.putMessageAway();
  await app.undo();
  await browser.waitFor(async () => (await probe.told()).offer === 'autre chose', 'the restoring to be undone');
  check(true);

  const file = await app.download();
  check(JSON.parse(file.bytes).business.offer === 'autre chose', 'the file is the present plan');
  await browser.byRole('text', words.like('keeping.downloaded'));
  await app.page.closeDrawer();
  await probe.untilTold('saved');
  await app.reload();
  await drawer();
  await browser.byRole('button', view);
  const versions = await browser.all('listitem', undefined, {role: 'list', name: words.of('keeping.versions')});
  check(versions.length >= 2, `${versions.length} versions are listed`);
  await app.page.closeDrawer();
  assert.deepEqual((await probe.stored()).map(({offer}) => offer), ['autre chose']);

  // A browser that forgets small things still opens the plan saved last.
  await browser.evaluate(() => localStorage.removeItem('tributary.preferences'));
  await app.reload();
  await browser.byRole('status', /^(Enregistré|Saved)/);  // the language is forgotten as well
  check(true);
  await journey.isQuiet();
}
