// Two tabs with the same plan: one writes, the other reads until it takes over; neither writes over the other; an older
// page stops when a newer one has been there.
import assert from 'node:assert/strict';
import {Probe} from '../storage/probe.mjs';

export const title = 'two tabs';

// Sent into the page: another page of a later version opens the database.
function openAsNewer() {
  window.__isOpen = false;
  const request = indexedDB.open('tributary', 99);
  request.onupgradeneeded = () => {};
  request.onsuccess = () => {
    request.result.close();
    window.__isOpen = true;
  };
}

// Sent into the page: writes the plan behind the back of the tab that has it, as a page without locks would.
function writeBehind(offer) {
  window.__isWritten = false;
  const request = indexedDB.open('tributary');
  request.onsuccess = () => {
    const opened = request.result, transaction = opened.transaction('docs', 'readwrite'), docs = transaction.objectStore('docs');
    docs.getAll().onsuccess = (event) => {
      const record = event.target.result.find(({title}) => !/confli/.test(title)), plan = JSON.parse(record.json);
      plan.business.offer = offer;
      docs.put({...record, json: JSON.stringify(plan), rev: record.rev + 1, hash: '', writer: 'another'});
    };
    transaction.oncomplete = () => {
      opened.close();
      window.__isWritten = true;
    };
  };
}

export async function run({app, browser, check, note, url}) {
  const probe = new Probe({app, browser}), {words} = app;
  await app.home.startFrom('E-commerce');
  await app.business.setTitle('Maison');
  await probe.edit('from the first tab');
  await probe.untilTold('saved');

  await browser.openTab(url);
  await browser.byRole('alert', words.of('save.other_tab_banner'));
  check(await probe.offer() === 'from the first tab', 'the second tab shows the plan');
  await browser.byRole('status', words.of('save.read_only'), app.topBar);

  await app.page.press('button', words.of('save.take_over'));
  await app.page.untilGone('alert', words.of('save.other_tab_banner'));
  await probe.edit('from the second tab');
  await probe.untilTold('saved');
  await browser.useTab(0);
  await browser.byRole('alert', words.of('save.other_tab_banner'));
  check((await probe.stored()).length === 1, 'there is still one plan');

  // Back again: what the other tab wrote is there.
  await app.page.press('button', words.of('save.take_over'));
  await browser.waitFor(async () => (await probe.told()).offer === 'from the second tab', 'what the second tab wrote');
  await probe.edit('from the first tab again');
  await probe.untilTold('saved');

  // Written by someone who knows nothing of locks.
  await browser.evaluate(writeBehind, 'behind its back');
  await browser.waitFor(() => browser.evaluate(() => window.__isWritten), 'the other to have written');
  await probe.edit('mine');
  await browser.byRole('alert', words.like('save.conflict_banner', {title: 'Maison'}));
  await probe.untilTold('saved');
  await browser.waitFor(async () => (await probe.stored()).length === 2, 'both plans to be kept');
  assert.deepEqual((await probe.stored()).map(({offer}) => offer).sort(), ['behind its back', 'mine']);
  check(words.like('save.conflict_title', {title: 'Maison'}).test((await browser.state()).title), 'the title says that it is a conflict');
  await app.page.press('button', words.of('save.conflict_open'));
  await browser.waitFor(async () => (await probe.told()).offer === 'behind its back', 'the other plan');
  check(true);

  await browser.evaluate(openAsNewer);
  await browser.waitFor(() => browser.evaluate(() => window.__isOpen), 'the newer page to open the database');
  await browser.byRole('alert', words.of('save.outdated_banner'));
  check(await browser.has('button', words.of('save.reload')), 'and it offers to reload');
  note('two tabs: taken over twice, one conflict kept beside, one newer page met');
}
