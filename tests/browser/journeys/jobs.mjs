// A file of 50 MB is read beside the page: progress is seen and frames go on, it can be stopped, of two questions the newer
// is answered, an error ends one answer alone, and without workers it is read all the same.
import {createWriteStream, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {finished} from 'node:stream/promises';
import {killJobs, refuseWorkers, watchFrames} from '../harness/faults.mjs';

export const title = 'long questions in workers';
export const mainEngine = 'webkit';
export const isAboutAddress = true;

const header = 'Day,Campaign,Cost,Clicks\n', megabyte = 1e6;
const rowOf = (number) =>
  `2026-01-${String(number % 31 + 1).padStart(2, '0')},Printemps ${number % 7},${(number % 997) / 100},${number % 53}\n`;

// An export of so many megabytes, as an advertising tool writes them.
async function largeExport(folder, megabytes) {
  const path = join(folder, 'grand.csv'), file = createWriteStream(path);
  let block = '';
  for (let number = 0; number < 31 * 7 * 100; ++number) block += rowOf(number);
  file.write(header);
  for (let written = 0; written < megabytes * megabyte; written += block.length) file.write(block);
  file.end();
  await finished(file);
  return {path, name: 'grand.csv', bytes: statSync(path).size};
}

export async function run({app, browser, check, note}) {
  const {words} = app, large = await largeExport(app.folder, 50);
  // Seconds where nothing else runs; on a machine that does three things more, a minute.
  browser.patience = 120_000;
  const small = {path: join(app.folder, 'petit.csv'), name: 'petit.csv'};
  writeFileSync(small.path, header + rowOf(1) + rowOf(2));
  const bar = words.of('imports.reading_of', {name: large.name});
  const state = async (name) => (await browser.all('button', name))[0]?.description.split(',')[0];
  const isRead = (name) => browser.waitFor(async () =>
    [words.of('imports.state.ready'), words.of('imports.state.asks')].includes(await state(name)), `${name} to be read`);

  await app.home.startFrom('E-commerce');
  await app.saved();
  const before = await app.download();

  await browser.evaluate(watchFrames, bar);
  await app.pick(large.path);
  await browser.byRole('progressbar', bar);
  await isRead(large.name);
  const seen = await browser.evaluate(() => window.__seen);
  const gaps = seen.gaps.sort((a, b) => a - b), p99 = gaps[Math.floor(gaps.length * 0.99)], seconds = (seen.ended - seen.began) / 1000;
  note(`${(large.bytes / megabyte).toFixed(0)} MB in ${seconds.toFixed(1)} s, told ${seen.shares.length} times, frames ` +
    `${gaps.length}, between two ${gaps[gaps.length >> 1].toFixed(0)} ms in the middle, ${p99.toFixed(0)} at p99, ${gaps.at(-1).toFixed(0)} at most`);
  check(seen.shares.length >= 3, `${seen.shares.length} shares were shown`);
  check(seen.shares.every((share, at) => !at || share > seen.shares[at - 1]), 'they rise');
  // Read in the page itself, there would be two or three.
  check(gaps.length >= 12, `${gaps.length} frames were drawn while it was read`);
  check(seen.workers.made > 0, 'a worker reads it');

  // A question about the whole file again, and another one before that is answered.
  const ended = seen.workers.ended;
  await app.page.press('button', words.of('imports.reading'));
  const separator = words.of('imports.separator');
  // By name, since an answer that comes meanwhile changes what stands above.
  await app.page.chooseByMirror(separator, words.of('imports.sign.semicolon'));
  await app.page.chooseByMirror(separator, words.of('imports.sign.comma'));
  await isRead(large.name);
  await browser.waitFor(async () => !await browser.has('progressbar', bar), 'the reading to end');
  check((await browser.byRole('combobox', separator)).value.includes(words.of('imports.sign.comma')), 'the newer question is answered');
  const {workers} = await browser.evaluate(() => window.__seen);
  note(`${workers.made} workers, of which ${workers.ended} were ended`);
  check(workers.ended > ended, 'nobody goes on with the older one');
  await app.page.press('button', words.of('imports.remove', {name: large.name}));
  await app.page.untilGone('listitem', large.name);

  await app.pick(large.path);
  const stop = await browser.byRole('button', words.of('imports.stop', {name: large.name}));
  await browser.click(stop);
  let times;
  await browser.waitFor(async () => (times = await browser.evaluate(() => window.__seen)).gone > 0, 'the reading to be gone');
  const {pressed, gone} = times;
  note(`stopped ${(gone - pressed).toFixed(0)} ms after the press`);
  check(gone > pressed && gone - pressed < 1000, 'it stops at once');
  await app.page.untilGone('listitem', large.name);
  await app.pick(small.path);
  await isRead(small.name);
  await app.page.press('button', words.of('imports.remove', {name: small.name}));

  // An error while it is read.
  await app.reload();
  await browser.evaluate(killJobs);
  await app.pick(small.path);
  await browser.waitFor(async () => await state(small.name) === words.of('imports.state.refused'), 'the error to be told');
  check(await browser.byRole('text', words.of('file.not_opened', {name: small.name, reason: words.of('error.job_crashed')})),
    'in words');
  await app.goTo('plan');
  check((await app.download()).bytes.equals(before.bytes), 'the plan is as it was');

  await app.reload();
  await browser.evaluate(refuseWorkers);
  await app.pick(small.path);
  await isRead(small.name);
  check((await app.download()).bytes.equals(before.bytes), 'the plan is as it was');
}
