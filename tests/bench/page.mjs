// What the shipped page costs: the time to its first frame, a frame, and within it the mirror at some 500 nodes.
//
//   node tests/bench/page.mjs [--browser NAME,...] [--dist FOLDER]
//
// Times depend on the machine, so each start stands beside that of an empty page with a WebGL 2 canvas, made in turn with
// it. Fails only where there was nothing to measure. Prints `N passed, N failed`.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {engineNames, launch} from '../browser/harness/browsers.mjs';
import {Workbench} from '../browser/pages/workbench.mjs';
import {largePlan} from './large_plan.mjs';

const here = dirname(fileURLToPath(import.meta.url)), top = join(here, '../..');
const {values: asked} = parseArgs({options: {browser: {type: 'string'}, dist: {type: 'string'}}});
const page = pathToFileURL(join(resolve(asked.dist || join(top, 'dist')), 'index.html')).href;
const folder = mkdtempSync(join(tmpdir(), 'tributary-bench-'));
const starts = 5, frames = 120, mirrorGoal = 1, nodesWanted = 500;

const emptyPage = join(folder, 'empty.html');
writeFileSync(emptyPage, `<!doctype html><canvas></canvas><script>
const gl = document.querySelector('canvas').getContext('webgl2');
requestAnimationFrame(() => {
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  performance.mark('first frame');
});
</script>`);
const planFile = join(folder, 'large.json');
writeFileSync(planFile, largePlan(join(top, 'assets/examples/home_goods.fr.json'), 3));

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const ms = (number, digits = 0) => `${number.toFixed(digits)} ms`;

// These run in the page.
const firstFrame = () => performance.getEntriesByName('first frame')[0]?.startTime;
const nodeCount = () => document.querySelectorAll('#mirror *').length;
function beginMeasuring() {
  performance.clearMeasures();
  document.documentElement.dataset.measure = '';
}
function measured() {
  const of = (name) => performance.getEntriesByName(name).map((entry) => entry.duration);
  return {frame: of('frame'), mirror: of('mirror')};
}

async function startTime(browser, url) {
  // What was open before takes its time to go.
  await browser.engine.goto('about:blank');
  await browser.engine.goto(url);
  let time;
  await browser.waitFor(async () => (time = await browser.evaluate(firstFrame)) != null, 'the first frame');
  return time;
}

async function benchStart(browser) {
  const own = [], empty = [];
  for (let run = 0; run < starts; ++run) {
    empty.push(await startTime(browser, pathToFileURL(emptyPage).href));
    own.push(await startTime(browser, page));
  }
  console.log(`${browser.name}: first frame ${ms(median(own))} after opening (median of ${starts}), ` +
              `${(median(own) / median(empty)).toFixed(1)} times an empty page with WebGL 2 (${ms(median(empty))})`);
}

async function benchFrames(browser) {
  const app = new Workbench(browser);
  try {
    await app.open(page);
    await browser.chooseFile(planFile);
    await browser.byRole('heading', app.words.of('business.offer_title'));
    await app.goTo('discovery');
    await browser.drawn();
    const nodes = await browser.evaluate(nodeCount);
    if (nodes < nodesWanted) throw new Error(`only ${nodes} nodes`);
    const report = async (what, act) => {
      await browser.evaluate(beginMeasuring);
      let seen;
      for (let turn = 0; (seen = await browser.evaluate(measured)).frame.length < frames; ++turn) await act(turn);
      const over = mean(seen.mirror) > mirrorGoal ? `, OVER ${mirrorGoal} ms` : '';
      console.log(`${browser.name}: ${what}, ${nodes} nodes: frame ${ms(mean(seen.frame), 2)}, mirror ${ms(mean(seen.mirror), 2)} ` +
                  `(mean of ${seen.frame.length}; 95 % below ${ms(sorted(seen.mirror)[Math.floor(seen.mirror.length * 0.95)], 2)})${over}`);
    };
    await report('pointer moving', (turn) => browser.moveTo(300 + turn % 40 * 20, 250 + turn % 23 * 20));
    await report('scrolling', (turn) => browser.wheel(0, turn % 20 < 10 ? 60 : -60));
  } finally {
    await app.close();
  }
}

let passed = 0, failed = 0;
for (const name of asked.browser ? asked.browser.split(',') : engineNames) {
  const browser = await launch(name, {width: 1280, height: 800});
  for (const bench of [benchStart, benchFrames]) {
    try {
      await bench(browser);
      ++passed;
    } catch (error) {
      ++failed;
      console.log(`${name}: ${error.stack}`);
    }
  }
  await browser.close();
}
rmSync(folder, {recursive: true});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
