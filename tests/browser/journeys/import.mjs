// A damaged file is opened after a report that names every correction: put in the place of the plan as one step, as a plan
// of its own, dropped, or pasted.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const title = 'import with a report';

const planTitle = 'Avant l’import', fileName = 'abîmé.json';

// The example with one channel and one number that cannot be read, among all the others.
function damagedFile(folder, top) {
  const plan = JSON.parse(readFileSync(join(top, 'assets/examples/home_goods.fr.json'), 'utf8'));
  plan.channels.splice(2, 0, 'un canal abîmé');
  plan.months = 'douze';
  const path = join(folder, fileName);
  writeFileSync(path, JSON.stringify(plan, null, 2));
  return {path, plan, text: readFileSync(path, 'utf8')};
}

export async function run({app, browser, check, top}) {
  const {words} = app, damaged = damagedFile(app.folder, top);
  const report = words.likeCount('import.title', {name: fileName});
  await app.home.startFrom('E-commerce');
  await app.business.setTitle(planTitle);
  await app.saved();
  const before = await app.download();

  await app.pick(damaged.path);
  await app.dialog(report);
  const entries = await browser.all('listitem', undefined, {role: 'list', name: words.of('import.list')});
  check(entries.length === 2, `${entries.length} corrections are listed`);
  for (const [pointer, found] of [['/channels/2', 'un canal abîmé'], ['/months', 'douze']]) {
    const line = damaged.text.slice(0, damaged.text.indexOf(`"${found}"`)).split('\n').length;
    const entry = entries.find(({name}) => name.endsWith(` · ${pointer}`));
    check(entry && words.like('import.place', {line}).test(entry.name.split(' · ')[0]), `${pointer} is on line ${line}`);
  }
  await app.page.until('button', words.of('import.open'), ({focused}) => focused);
  await browser.press('Escape');
  await app.page.untilGone('dialog', report);
  check((await app.download()).bytes.equals(before.bytes), 'nothing has changed');

  await app.pick(damaged.path);
  await app.dialog(report);
  await app.answer(report, words.of('import.replace'));
  await app.message('status', words.of('file.replaced', {name: fileName}));
  await app.saved();
  const replaced = JSON.parse((await app.download()).bytes);
  check(replaced.channels.length === damaged.plan.channels.length - 1, 'the other channels are all there');
  check(replaced.set_aside.some(({pointer}) => pointer === '/channels/2'), 'the damaged one is kept as text');
  await app.undo();
  await app.saved();
  check((await app.download()).bytes.equals(before.bytes), 'one step back is the plan from before');

  await app.drop(fileName, readFileSync(damaged.path));
  await app.dialog(report);
  await app.answer(report, words.of('import.open'));
  await app.message('status', words.of('file.opened', {name: fileName}));
  await app.saved();

  const pasted = words.of('browser.pasted');
  await app.paste(before.bytes.toString('utf8'));
  await app.message('status', words.of('file.opened', {name: pasted}));
  check((await app.download()).bytes.equals(before.bytes), 'what was pasted is the plan');
  await app.saved();
  await app.goTo('home');
  const titles = await app.home.titles();
  check(titles.filter((one) => one === planTitle).length === 2, 'it is a plan of its own');
}
