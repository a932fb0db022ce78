// Files that are no plan are refused in words that name the place, those that nearly are one say what was mended, and the
// open plan stays as it is.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {mistypedFile, newerFile, refusedFiles} from '../files/wrong_files.mjs';

export const title = 'wrong input';

const planTitle = 'Mon plan, à garder';

async function refuses({app, check}, files) {
  for (const file of files) {
    await app.pick(file.path);
    const {words} = app;
    const said = file.refused === 'too_large'
      ? words.like('file.refused_too_large', {name: file.name})
      : words.like('file.not_opened', {name: file.name, reason: words.like(file.refused, file.values)});
    check(await app.message('alert', said), file.name);
    check((await app.browser.state()).title === planTitle, `the plan stays open beside ${file.name}`);
  }
}

async function refusesDropped({app, check}, file, bytes) {
  const {words} = app;
  await app.drop(file.name, bytes);
  check(await app.message('alert', words.like('file.not_opened', {name: file.name, reason: words.like(file.refused, file.values)})));
}

// Opened beside the plan, once the line of what was mended has been shown.
async function mends({app, browser, check}, file) {
  const {words} = app, title = words.likeCount('import.title', {name: file.name});
  await app.pick(file.path);
  await app.dialog(title);
  const [entry] = await browser.all('listitem', undefined, {role: 'list', name: words.of('import.list')});
  check(words.like('import.place', {line: file.line}).test(entry.name.split(' · ')[0]), `"${entry.name}" names line ${file.line}`);
  await app.answer(title, words.of('import.open'));
  check(await app.message('status', words.of('file.opened', {name: file.name})));
}

// Opened beside the plan to be read only.
async function readsNewer({app, browser, check}, file) {
  const {words} = app;
  await app.pick(file.path);
  check(await app.message('alert', words.of('file.newer', {name: file.name})));
  await browser.byRole('status', words.of('save.read_only'), app.topBar);
  await browser.byRole('alert', words.of('save.read_only_banner'));
  const field = await app.business.offerField(), before = await app.download();
  check(JSON.parse(before.bytes).from_the_future.kept, 'what is newer is kept');
  await browser.click(field);
  await browser.waitFor(async () => (await app.business.offerField()).focused, 'the field to have the focus');
  await browser.type('x');
  await browser.press('Enter');
  await app.putMessageAway();  // which says the same as the banner
  const after = await app.download();
  check(after.bytes.equals(before.bytes), 'a newer plan cannot be changed');
}

export async function run({app, browser, check, top}) {
  await app.home.startFrom('E-commerce');
  await app.business.setTitle(planTitle);
  await app.saved();
  const before = await app.download(), example = join(top, 'assets/examples/home_goods.fr.json');
  const files = refusedFiles(app.folder, example);
  await refuses({app, check}, files);
  await refusesDropped({app, check}, files[0], readFileSync(files[0].path));
  const after = await app.download();
  check(after.bytes.equals(before.bytes), 'the open plan is untouched by all of them');

  await mends({app, browser, check}, mistypedFile(app.folder, example));
  await app.saved();
  await readsNewer({app, browser, check}, newerFile(app.folder, example));
  await app.goTo('home');
  await app.home.openDocument(planTitle);
  await app.saved();
  const stored = await app.download();
  check(stored.bytes.equals(before.bytes), 'the plan on this device is untouched');
}
