// Runs the journeys through dist/index.html in the browsers, from a file and over http.
//
//   node tests/browser/run.mjs [--browser NAME,...] [--address file|http] [--journey NAME,...] [--dist FOLDER]
//                              [--at-once N]
//
// Two browsers run at once, as each mostly keeps one core busy. TRIBUTARY_TIER=long, or naming a browser or journey, takes
// every engine; else most journeys go through one, each engine in its turn. The long tier alone goes to both addresses with
// journeys that do not depend on them.
// Prints a line for each journey, then `N passed, N failed`; ends with 1 if one failed or none ran.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {engineNames, launch} from './harness/browsers.mjs';
import {serve} from './harness/server.mjs';
import {Journey} from './journeys/journey.mjs';

const here = dirname(fileURLToPath(import.meta.url)), top = join(here, '../..');
const logs = join(top, 'build/logs');
const isLong = process.env.TRIBUTARY_TIER === 'long';
const {values: asked} = parseArgs({options: {browser: {type: 'string'}, address: {type: 'string'}, journey: {type: 'string'}, dist: {type: 'string'}, 'at-once': {type: 'string'}}});
const dist = resolve(asked.dist || join(top, 'dist'));
const wanted = (list, name) => list === undefined || list.split(',').includes(name);

if (!existsSync(join(dist, 'index.html'))) {
  console.log(`${join(dist, 'index.html')} is not there: run ./run --no-open first`);
  process.exit(1);
}

const names = ['whole_job', 'example', 'wrong_input', 'csp', 'keys', 'safe_mode', 'requirements', 'rest', 'hosting', 'versions',
  'storage_tabs', 'crash', 'graphics', 'import', 'page_with_plan', 'share_link', 'linked_file', 'storage_faults',
  'storage_kill', 'keys_business', 'keys_discovery', 'keys_fit', 'keys_plan', 'keys_files', 'access', 'reading',
  'media', 'typing', 'scripts', 'cells', 'touch', 'audit', 'audit_import', 'jobs',
  'discovery', 'fit', 'forecast', 'stress', 'allocation', 'platforms',
  'same_answers'];
// What every engine has been seen to do in its own way.
const everywhere = new Set(['whole_job', 'csp', 'keys', 'typing', 'platforms', 'same_answers']);
const journeys = [];
for (const name of names)
  if (wanted(asked.journey, name)) journeys.push({name, ...await import(`./journeys/${name}.mjs`)});

const isWhole = isLong || !!asked.browser || !!asked.journey;

// A journey of which an engine shows more than the others names it as `mainEngine`.
function enginesOf(journey) {
  if (isWhole || everywhere.has(journey.name)) return engineNames.filter((name) => wanted(asked.browser, name));
  return [journey.mainEngine ?? engineNames[names.indexOf(journey.name) % engineNames.length]];
}

// Of a journey that goes the same way at both addresses, the plain tier takes one; of one that is long besides, the one it
// names for the engine as `plainAt`.
function addressesOf(journey, browserName) {
  if (journey.onlyAt) return wanted(asked.address, journey.onlyAt) ? [journey.onlyAt] : [];
  if (asked.address) return [asked.address];
  if (!isWhole && journey.plainAt) return [journey.plainAt[browserName]];
  return isLong || journey.isAboutAddress ? ['file', 'http'] : ['file'];
}

let passed = 0, failed = 0, engineTraps = 0;

// What a report says of the error, and the last that happened before it.
function shortened(report) {
  const lines = report.split('\n'), last = 12;
  return [...lines.slice(0, lines.indexOf('', lines.indexOf('') + 1) + 1), ...lines.slice(-last)].join('\n');
}

// What the page showed when a journey failed, beside the logs of ./test; of a program that stopped, its own report first,
// which is returned.
async function keepView(browser, name) {
  let report = '';
  try {
    mkdirSync(logs, {recursive: true});
    report = await browser.evaluate(() => document.querySelector('details textarea')?.value ?? '');
    if (report) console.log(shortened(report).replace(/^/gm, '   '));
    writeFileSync(join(logs, `${name}.txt`), report + await browser.outline());
    await browser.screenshot(join(logs, `${name}.png`));
    console.log(`   the page as it was then: ${relative(top, join(logs, name))}.txt and .png`);
  } catch {
    // There is no page to be shown.
  }
  return report;
}

// WebKitGTK's compiler now and then lets sound code read outside its memory (tests/DECISIONS.md).
const isEngineTrap = (browserName, report) => browserName === 'webkit' && /^RuntimeError: Out of bounds memory access/m.test(report);

// The reason, the beginning of the outline that a failed wait brings along, and where it happened.
function said(failure) {
  const lines = String(failure.stack || failure).split('\n'), [first, ...rest] = lines;
  const places = rest.filter((line) => /^ +at /.test(line));
  return [first, ...rest.filter((line) => !places.includes(line)).slice(0, 40), ...places]
    .map((line) => `   ${line}`).join('\n');
}

async function runOne(journey, browserName, address) {
  const began = performance.now(), server = address === 'http' ? await serve(dist) : null;
  let browser, failure, walk, report = '';
  try {
    browser = await launch(browserName, {width: 1280, height: 800});
    const url = server ? server.url : pathToFileURL(join(dist, 'index.html')).href;
    walk = new Journey({browser, url, server, top, dist, isLong});
    await walk.app.open(url);
    await journey.run(walk);
  } catch (error) {
    failure = error;
    report = await keepView(browser, `${journey.name}-${browserName}-${address}`);
  }
  for (const close of [() => walk?.close(), () => browser?.close(), () => server?.close()]) {
    try {
      await close();
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure && !engineTraps && isEngineTrap(browserName, report)) {
    ++engineTraps;
    console.log(`once more  ${journey.title}, ${browserName}, ${address}: its compiler let the program read outside its memory`);
    return runOne(journey, browserName, address);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const line of walk?.notes ?? []) console.log(`   ${line}`);
  console.log(`${failure ? 'FAILED' : 'passed'}  ${journey.title}, ${browserName}, ${address}, ${walk?.checks ?? 0} checks, ${seconds} s`);
  if (failure) console.log(said(failure));
  failure ? ++failed : ++passed;
}

const jobs = [];
for (const journey of journeys)
  for (const browserName of enginesOf(journey).reverse())
    for (const address of addressesOf(journey, browserName)) jobs.push([journey, browserName, address]);

// The slowest engine and the longest journey come first, so that none is left over at the end.
async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) await runOne(...job);
}
await Promise.all(Array.from({length: Number(asked['at-once'] ?? 2)}, work));

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
