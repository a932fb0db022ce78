// Browsers that lack something say what, in the person's language, and give the stored plans out.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {serve} from '../harness/server.mjs';
import {openWithout} from '../harness/faults.mjs';
import {PlainPage} from '../pages/plain_page.mjs';
import {Words} from '../pages/words.mjs';

export const title = 'browsers that lack something';

const lacks = {
  WebAssembly: 'lacks_wasm', simd: 'lacks_simd', WebGL2RenderingContext: 'lacks_webgl', context: 'lacks_webgl',
  BigInt: 'lacks_other', DecompressionStream: 'lacks_other', FontFace: 'lacks_other', PointerEvent: 'lacks_other',
  ResizeObserver: 'lacks_other',
};
const planTitle = 'Maison d’été';

export async function run({app, browser, check, note, dist}) {
  const plain = new PlainPage(app), html = readFileSync(join(dist, 'index.html'), 'utf8');
  writeFileSync(join(app.folder, 'index.html'), html);
  writeFileSync(join(app.folder, 'empty.html'), '<!doctype html>');
  const server = await serve(app.folder);
  const openLacking = async (lack, page = html) => {
    await browser.engine.goto(server.url + 'empty.html');
    await browser.evaluate(openWithout, page, lack);
  };
  try {
    await app.open(server.url);
    await app.home.startFrom('E-commerce');
    await app.business.setTitle(planTitle);
    await app.saved();
    const before = await app.download();

    for (const language of ['fr', 'en']) {
      await browser.engine.goto(server.url);
      await browser.byRole('text', planTitle, app.topBar);
      await app.hear();
      if (app.words.language !== language) await app.changeLanguage(language);
      for (const [lack, key] of Object.entries(lacks)) {
        await openLacking(lack);
        const page = await plain.opened('missing'), sentence = new Words(language).of('browser.' + key, {name: lack});
        check(page.items.includes(sentence), `without ${lack} it says "${sentence}": ${page.items}`);
        check(page.programIsHidden, 'nothing of the program is shown');
      }
      await browser.waitFor(async () => (await plain.read()).items.includes(planTitle), 'the plan to be listed');
      const file = await plain.downloadPlan(planTitle);
      check(file.bytes.equals(before.bytes), 'the plan comes out whole');
    }

    for (const lack of ['nothing', 'indexedDB']) {
      await openLacking(lack);
      await browser.waitFor(async () => (await browser.state()).isReady, `the page, lacking ${lack}`);
      check(!(await browser.state()).failure, `it starts, lacking ${lack}`);
    }

    // The page's policy refuses scripts that are not the page's own, whether they run as they stand or are unpacked, so that
    // nothing comes of these, as in a browser too old to read them.
    const changed = {
      'the script that unpacks': html.replace('"use strict";', '"use strict" ;'),
      'the packed scripts': html.replace(/(<script id="scripts"[^>]*>\n[^]{3000})(.)/, (_, before, one) => before + (one === 'A' ? 'B' : 'A')),
    };
    for (const [what, page] of Object.entries(changed)) {
      check(page !== html, `${what} is changed`);
      await openLacking('nothing', page);
      await browser.waitFor(() => browser.evaluate(() => getComputedStyle(document.getElementById('unsupported')).visibility === 'visible'),
                            `the text where no script runs, ${what} being another`);
      const text = await browser.evaluate(() => document.getElementById('unsupported').innerText);
      for (const language of ['fr', 'en']) {
        const words = new Words(language).of('browser.unsupported');
        check(text.includes(words), `"${text}" says "${words}"`);
      }
      check(!(await browser.state()).isReady, `nothing starts, ${what} being another`);
    }
    note(`told by name: ${Object.keys(lacks).join(', ')}`);
  } finally {
    await server.close();
  }
}
