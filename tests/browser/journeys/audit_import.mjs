// Somebody who has nothing but what three tools export gets a plan with its history in at most fifteen acts: what is let
// fall, what is pressed and what is chosen count one each.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export const title = 'three exports make an audit';

const mostActs = 15;
const files = ['google_ads_campaigns.csv', 'ga4_traffic_acquisition.csv', 'banque_janvier.csv'];
const bank = files[2];

export async function run({app, browser, check, note, top}) {
  const {words} = app;
  let acts = 0;
  const act = async (done) => {
    ++acts;
    await done;
  };
  for (const name of files) await act(app.drop(name, readFileSync(join(top, 'tests/data/imports', name))));
  await browser.byRole('heading', words.likeCount('imports.answer_ready', {count: files.length}));
  check((await browser.all('listitem', undefined, {role: 'list', name: words.of('imports.files')})).length === files.length,
    'each file is listed');

  // What the bank counts is asked where the file is looked at: the list is opened, then one of it is taken.
  await act(app.page.press('button', bank));
  acts += 2;
  await app.page.choose(words.of('imports.tax'), words.of('imports.tax_included'));
  await act(app.page.press('button', words.of('imports.add')));
  await app.message('status', words.likeCount('imports.added', {count: files.length}));
  await app.saved();

  // What is claimed is compared at once; what each channel is believed to bring begins as a guess.
  await act(app.goTo('audit'));
  await browser.byRole('heading', words.like('audit.answer_claims'));
  await act(app.page.press('button', words.of('audit.split_action')));
  await browser.byRole('heading', words.like('audit.answer'));
  check((await browser.all('heading', words.like('audit.if_stopped'))).length === 1, 'it says what is left if the largest stops');
  await app.saved();
  check(acts <= mostActs, `${acts} acts are at most ${mostActs}`);
  note(`${acts} acts`);

  const filled = JSON.parse((await app.download()).bytes);
  const rowOf = (library) => {
    const channel = filled.channels.find((one) => one.library?.id === library);
    return filled.history.find((row) => row.channel === channel?.id && row.month === '2026-01');
  };
  check(rowOf('google_shopping')?.spend === 1286.58, 'what an ad has cost is there');
  check(rowOf('google_brand_ads')?.claimed_revenue !== undefined, 'what the platform claims is a claim');
  check(rowOf('google_brand_ads')?.revenue?.evidence === 'guess', 'and believed as a guess only');
  check(rowOf('direct')?.visits === 2140, 'what analytics counted is there');
  const total = filled.totals.find(({month}) => month === '2026-01');
  check(total?.revenue === 12450.8 && total?.cash === 15902.45, 'what the bank says is there');
  check(filled.sources.length === files.length, 'each file is noted as a source');
  check(filled.sources.some(({file, tax}) => file === bank && tax === 'included'), 'with its tax');

  await app.undo();
  await app.undo();
  await app.saved();
  const before = JSON.parse((await app.download()).bytes);
  check(!before.history?.length && !before.sources?.length && !before.channels?.length, 'two steps take it all back');
}
