// The program stops at any moment, by a trap or for want of memory: every committed change is offered and stored.
import assert from 'node:assert/strict';
import {Chance} from '../harness/chance.mjs';
import {destroyMemory, refuseMemory} from '../harness/faults.mjs';
import {PlainPage} from '../pages/plain_page.mjs';

export const title = 'the program stops';

// What somebody does before the program stops, and what the plan's title may be afterwards.
const moments = {
  'at the step itself': async ({app}, name) => {
    await app.business.setTitle(name);
    return [name];
  },
  'once it is saved': async ({app}, name) => {
    await app.business.setTitle(name);
    await app.saved();
    return [name];
  },
  'while one types': async ({app, browser}, name, before) => {
    await app.business.unfoldPlan();
    const field = await browser.byRole('textbox', app.words.of('business.title'));
    await browser.click(field);
    await browser.press('Control+a');
    await browser.type(name);
    // As much of it as was there when it was last saved.
    return [before, ...[...name].map((sign, at) => name.slice(0, at + 1))];
  },
  'after undoing': async ({app}, name, before) => {
    await app.business.setTitle(name);
    await app.undo();
    return [before];
  },
  'on another page': async ({app}, name) => {
    await app.business.setTitle(name);
    await app.goTo('plan');
    return [name];
  },
};

// From a crash to the plan that is open again.
async function comeBack({app, browser, check, plain}, kind, titles) {
  const page = await plain.opened(kind);
  check(page.programIsHidden, 'nothing of the program is left to be worked');
  check(page.focused === page.title, `the title has the focus, not "${page.focused}"`);
  const kept = titles.find((one) => page.buttons.includes(app.words.of('browser.download_plan', {title: one})));
  check(kept !== undefined, `"${titles.at(-1)}" is offered: ${page.buttons}`);
  const file = await plain.downloadPlan(kept);
  check(JSON.parse(file.bytes).title === kept, 'the file holds what was done last');
  await plain.says('plan_stored');
  await plain.press('reopen');
  await browser.waitFor(async () => {
    // Asked on its way from one page to the other, a browser answers with an error.
    const state = await browser.state().catch(() => ({}));
    return state.isReady && state.frames > 0 && !state.failure;
  }, 'the page to come back');
  await browser.byRole('text', kept, app.topBar);
  const again = await app.download();
  assert.deepEqual(JSON.parse(again.bytes), JSON.parse(file.bytes), 'the plan that is open again is the one that was offered');
  check(true);
  return kept;
}

async function readReport({app, browser, check, plain}, name) {
  await plain.press('report');
  const {report} = await plain.read();
  for (const part of [/^Tributary [\d.]+, build [0-9a-f]{8}$/m, /^Browser: .*(Firefox|Chrome|AppleWebKit)/m, /^\d+\.\d+ failed: crashed/m])
    check(part.test(report), `the report has ${part}: ${report}`);
  check(!report.includes(name) && !/file:|index\.html/.test(report.replace(/^Page: file:.*/m, '')),
        'the report holds neither the plan nor the place of the page');
  await plain.press('report_plan');
  check((await plain.read()).report.includes(JSON.stringify(name)), 'the plan is in the report once asked for');
  await plain.press('report_copy');
  await plain.says('report_copied');
}

// Stops it once more, and asks for what the plan was before.
async function offerVersions({app, browser, check, plain}, name) {
  const {words} = app;
  await app.saved();
  await browser.evaluate(destroyMemory);
  await plain.opened('crashed');
  await plain.says('plan_stored');
  await plain.press('versions_of', {title: name});
  const wanted = words.like('browser.download_version', {title: name});
  let offered = [];
  await browser.waitFor(async () => {
    offered = (await plain.read()).buttons.filter((one) => wanted.test(one));
    return offered.length > 0;
  }, 'earlier versions');
  const file = await plain.download(offered[offered.length - 1]);
  check(JSON.parse(file.bytes).format === 'tributary-plan', 'an earlier version comes out without the program');
  await browser.evaluate(() => document.querySelector('#plain h1').focus());
  await comeBack({app, browser, check, plain}, 'crashed', [name]);
}

// All that can be worked is reached by keys, and says what it is.
async function reachByKeys({browser, check, plain, app}, name) {
  const {words} = app, wanted = [words.of('browser.download_plan', {title: name}), words.of('browser.reopen')];
  for (const one of wanted) {
    await browser.press('Tab');
    const {focused} = await plain.read();
    check(focused === one, `Tab comes to "${one}", not "${focused}"`);
  }
}

export async function run(journey) {
  const {app, browser, check, note, isLong} = journey, chance = new Chance(), plain = new PlainPage(app);
  const walk = {...journey, plain}, times = isLong ? 50 : 5;
  await app.home.startFrom('E-commerce');
  let name = 'Plan numéro 0';
  await app.business.setTitle(name);
  const count = {};
  for (let round = 1; round <= times; ++round) {
    const moment = round <= 5 ? Object.keys(moments)[round - 1] : chance.one(Object.keys(moments));
    count[moment] = (count[moment] || 0) + 1;
    await app.goTo('business');
    const titles = await moments[moment](walk, `Plan numéro ${round}`, name);
    await browser.evaluate(destroyMemory);
    if (round === 1) {
      await plain.opened('crashed');
      await reachByKeys(walk, titles[0]);
      await browser.evaluate(() => document.querySelector('#plain h1').focus());
      await readReport(walk, titles[0]);
      await browser.evaluate(() => document.querySelector('#plain h1').focus());
    }
    name = await comeBack(walk, 'crashed', titles).catch((error) => {
      note(`stopped ${round} times, the last ${moment} (seed ${chance.seed})`);
      throw error;
    });
  }
  await offerVersions(walk, name);
  note(`stopped ${times} times (seed ${chance.seed}): ${Object.entries(count).map(([what, many]) => `${many} ${what}`).join(', ')}`);

  await app.goTo('business');
  await app.business.setTitle('Plan sans mémoire');
  await browser.evaluate(refuseMemory);
  for (let fill = 0; fill < 8 && !(await plain.read()).isShown; ++fill)
    await browser.evaluate(() => {
      const transfer = new DataTransfer(), text = `{"format":"tributary-plan","version":1,"activities":[${'{"title":"x"},'.repeat(900_000)}{}]}`;
      transfer.items.add(new File([text], 'large.json', {type: 'application/json'}));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.getElementById('canvas').dispatchEvent(new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}));
      return new Promise((resolve) => setTimeout(resolve, 1000));
    });
  await comeBack(walk, 'memory', ['Plan sans mémoire']);
}
