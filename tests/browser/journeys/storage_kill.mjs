// The browser is killed again and again while it saves: what was told to be saved is there afterwards.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launch} from '../harness/browsers.mjs';
import {Workbench} from '../pages/workbench.mjs';
import {Probe} from '../storage/probe.mjs';

export const title = 'killed while saving';
export const mainEngine = 'chromium';

// From the page as it starts to the open plan. A browser that was killed may have forgotten which one was open last.
async function comeBack({app, browser}) {
  const {words} = app, entry = new RegExp([words.like('home.continue_with').source, words.like('home.open_document').source].join('|'), 'u');
  const isOpen = () => browser.has('textbox', words.of('business.offer'));
  await browser.waitFor(async () => await isOpen() || await browser.has('button', entry), 'the plan, or a list that has it');
  // The list may give way to the plan while its button is looked for.
  if (!await isOpen()) await app.home.openDocument().catch(() => {});
  await browser.waitFor(isOpen, 'the plan');
}

export async function run({browser: first, check, note, url, isLong}) {
  if (!first.canCrash) {
    note(`not driven in ${first.name}: killing the browser, whose driver forgets its profile`);
    check(true);
    return;
  }
  const profile = mkdtempSync(join(tmpdir(), 'tributary-killed-')), kills = isLong ? 100 : 10;
  let safe = -1, written = -1, lost = 0, ahead = 0;
  try {
    for (let round = 0; round <= kills; ++round) {
      const browser = await launch(first.name, {profile}), app = new Workbench(browser);
      let isKilled = false;
      try {
        await app.open(url);
        const probe = new Probe({app, browser});
        if (round === 0) await app.home.startFrom('E-commerce');
        else {
          const plans = await probe.stored();
          const found = Math.max(-1, ...plans.map(({offer}) => Number(/^change (\d+)$/.exec(offer)?.[1] ?? -1)));
          if (found < safe) ++lost;
          if (found > safe) ++ahead;
          check(found >= safe && found <= written, `killed ${round} times: change ${safe} was told to be saved, ${found} is there`);
          if (plans.length > 0) await comeBack({app, browser});
          else await app.home.startFrom('E-commerce');
          check((await probe.told()).offer === `change ${found}` || found < 0, 'the page shows it');
          safe = found;
        }
        if (round === kills) break;
        // Changes until the moment comes, which is any moment of the second and a half in which a change is saved.
        const end = Date.now() + 300 + Math.random() * 1500;
        while (Date.now() < end) {
          await probe.edit(`change ${++written}`);
          // The field has it a frame before the status speaks of it.
          await browser.drawn();
          while (safe < written && Date.now() < end) if ((await probe.told()).state === 'saved') safe = written;
        }
        isKilled = true;
        await browser.crash();
      } finally {
        await app.close();
        if (!isKilled) await browser.close();
      }
    }
  } finally {
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  }
  note(`killed ${kills} times while saving: ${lost} changes lost that were told to be saved, ${written + 1} made, ` +
    `${ahead} times more was there than had been told`);
}
