// Storage that fails while one works: after every fault each change is there, or the person was told before it was lost.
import assert from 'node:assert/strict';
import {Probe} from '../storage/probe.mjs';
import {setFaults} from '../storage/faults.mjs';

export const title = 'storage that fails';
export const mainEngine = 'chromium';
export const isAboutAddress = true;
export const plainAt = {chromium: 'http', firefox: 'http', webkit: 'file'};

// What the person is told while each lasts. `full` leaves no room for a copy either.
const faults = [
  {kinds: ['quota'], told: 'copied'},
  {kinds: ['abort'], told: 'copied'},
  {kinds: ['lie'], told: 'copied'},
  {kinds: ['hang'], told: 'copied'},
  {kinds: ['quota', 'full'], told: 'failed', words: 'save.failed_quota'},
  {kinds: ['abort', 'full'], told: 'failed', words: 'save.failed_banner'},
  {kinds: ['security'], told: 'failed', words: 'save.failed_banner'},
];

// Sent into the page: makes it open its database anew at the next save. Faults that are in place by now begin in the same
// breath, or the page may have opened it before they do.
function closeDatabase(...kinds) {
  window.__closed = false;
  const request = indexedDB.deleteDatabase('tributary');
  if (kinds.length) window.__faults.kinds = new Set(kinds);
  request.onsuccess = request.onerror = () => window.__closed = true;
}

export async function run({app, browser, check, note, isLong, server}) {
  const probe = new Probe({app, browser}), {words} = app, rounds = isLong ? 10 : 1;
  // The page waits up to a minute before it tries again, and failed more often the slower the machine is.
  browser.patience = 90_000;
  await app.home.startFrom('E-commerce');
  await probe.edit('start');
  await probe.untilTold('saved');
  let number = 0, found = 0, warned = 0;
  const counts = {};

  for (let round = 0; round < rounds; ++round)
    for (const {kinds, told: state, words: key} of faults) {
      // What refuses to be opened must be opened anew.
      await probe.faults(setFaults);
      if (kinds[0] === 'security') {
        await browser.evaluate(closeDatabase, ...kinds);
        await browser.waitFor(() => browser.evaluate(() => window.__closed), 'the database to be closed');
      }
      await probe.faults(setFaults, ...kinds);
      const offer = `change ${++number} under ${kinds.join(' and ')}`;
      await probe.edit(offer);
      const told = await probe.untilTold(state);
      assert.equal(told.offer, offer);
      const banner = words.of(key || 'save.copied_banner');
      check(told.alerts.includes(banner), `the person reads "${banner}"`);
      if (state === 'failed') {
        const file = await app.download();
        check(JSON.parse(file.bytes).business.offer === offer, 'the change can be downloaded');
        ++warned;
        await probe.faults(setFaults);
        await probe.untilTold('saved');
      } else {
        // Closed while the fault lasts, the page has it at the next visit all the same.
        await app.reload();
        check(await probe.offer() === offer, `"${offer}" came back`);
        check((await probe.stored()).some((plan) => plan.offer === offer), `"${offer}" is in the database again`);
        ++found;
      }
      counts[kinds.join('+')] = (counts[kinds.join('+')] ?? 0) + 1;
    }

  if (browser.engine.protocol && server) {
    const {protocol} = browser.engine;
    await protocol.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin, quotaSize: 1});
    // Chromium remembers for half a minute how much room there was.
    let offer, told, changes = 0;
    for (const end = Date.now() + 60_000; !told || (told.state === 'saved' && Date.now() < end);) {
      await probe.edit(offer = `change ${++changes} without any room`);
      told = await probe.untilTold('saved', 'copied', 'failed');
    }
    check(told.state !== 'saved', `the browser stores ${changes} changes without any room`);
    check(told.alerts.length > 0, 'the person is told of a disk that is really full');
    await protocol.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin});
    await probe.untilTold('saved');
    await app.reload();
    check(await probe.offer() === offer, 'the change is there');
    counts['quota of the browser'] = 1;
  } else {
    note(`not driven in ${browser.name} from ${server ? 'a host' : 'a file'}: a browser without any room left`);
  }

  for (const days of [1, -1]) {
    await browser.evaluate((by) => {
      const {now} = Date;
      Date.now = () => now.call(Date) + by * 86_400_000;
    }, days);
    const offer = `the clock jumped by ${days}`;
    await probe.edit(offer);
    await probe.untilTold('saved');
    await app.reload();
    check(await probe.offer() === offer, `"${offer}" came back`);
    counts['clock jumps'] = (counts['clock jumps'] ?? 0) + 1;
  }

  // The browser throws everything away under a page that is open.
  await browser.evaluate(closeDatabase);
  await browser.waitFor(() => browser.evaluate(() => window.__closed), 'the database to be deleted');
  await probe.edit('after the deletion');
  await probe.untilTold('saved');
  await app.reload();
  check(await probe.offer() === 'after the deletion', 'the open plan is written again');
  counts['database deleted'] = 1;

  // A plan that is not open is lost with it, and that is said.
  await app.goTo('home');
  await app.home.startFrom('E-commerce');
  await probe.edit('second plan');
  await probe.untilTold('saved');
  check((await probe.stored()).length === 2, 'two plans are kept');
  await browser.evaluate(closeDatabase);
  await browser.waitFor(() => browser.evaluate(() => window.__closed), 'the database to be deleted');
  await app.reload();
  await browser.byRole('alert', words.likeCount('save.evicted_banner'));
  counts['eviction noticed'] = 1;

  // Left at once after a change, before it was due to be saved. Last, as WebKitGTK 2.50 may then delete no database until it
  // ends.
  await app.goTo('home');
  await app.home.startFrom('SaaS');
  await probe.edit('third plan');
  await probe.untilTold('saved');
  for (let round = 0; round < (isLong ? 20 : 2); ++round) {
    const offer = `left at once ${round}`;
    await probe.edit(offer);
    await app.reload();
    check(await probe.offer() === offer, `"${offer}" came back`);
    counts['left at once'] = round + 1;
  }
  note(`faults: ${Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')}; ${found} changes found again, ${warned} announced`);
}
