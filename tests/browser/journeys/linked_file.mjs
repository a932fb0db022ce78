// A file on disk follows every save, is never written over when someone else has changed it, and a file that cannot be
// written is told loudly. No driver can work the browser's own dialogue, so it is answered with a file of the browser's
// private file system: the same handles, without the permissions.
export const title = 'a file linked to the plan';
export const mainEngine = 'chromium';
export const onlyAt = 'http';  // a file's page has no private file system

const readFile = () => navigator.storage.getDirectory().then((folder) => folder.getFileHandle('plan.json'))
  .then((handle) => handle.getFile()).then((file) => file.text());

export async function run({app, browser, check, note, server}) {
  const {words} = app;
  await app.home.startFrom('E-commerce');
  await app.business.setTitle('Un plan lié');
  await app.saved();
  if (!await browser.evaluate(() => typeof showSaveFilePicker === 'function')) {
    await app.page.press('button', words.of('action.file_menu'), app.topBar);
    await browser.byRole('menuitem', words.of('action.share'));
    check(!await browser.has('menuitem', words.of('action.link_file')), 'nothing is offered where the browser cannot');
    note(`not driven: linked files in ${browser.name}, which has no File System Access`);
    return;
  }
  check(server, 'the private file system needs an address');
  // Asked for beforehand, as the picker answers within the gesture.
  await browser.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('plan.json', {create: true});
    handle.requestPermission ||= async () => 'granted';
    window.showSaveFilePicker = async () => handle;
  });
  await app.fromFileMenu('link_file');
  await app.message('status', words.of('link.current', {name: 'plan.json'}));
  const holds = async (plan) => await browser.evaluate(readFile) === plan;
  check(await holds((await app.download()).bytes.toString('utf8')), 'the file holds the plan');

  await app.business.setTitle('Un plan lié, suite');
  await app.saved();
  const next = (await app.download()).bytes.toString('utf8');
  await browser.waitFor(() => holds(next), 'the file to follow the save');
  check(true, 'the file follows');

  await browser.evaluate(async () => {
    const folder = await navigator.storage.getDirectory(), handle = await folder.getFileHandle('plan.json');
    const stream = await handle.createWritable();
    await stream.write('someone else');
    await stream.close();
  });
  await app.business.setTitle('Un plan lié, fin');
  await browser.byRole('alert', words.of('link.changed', {name: 'plan.json'}));
  await app.saved();
  check(await holds('someone else'), 'what someone else wrote is left alone');
  await app.page.press('button', words.of('link.overwrite'));
  await app.message('status', words.of('link.current', {name: 'plan.json'}));
  check(await holds((await app.download()).bytes.toString('utf8')), 'written over when the person says so');

  await browser.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry('plan.json');
  });
  await app.business.setTitle('Un plan lié, sans fichier');
  await browser.byRole('alert', words.of('link.failed', {name: 'plan.json'}));
  check(true, 'a file that is gone is told');
  await app.fromFileMenu('unlink_file');
  await app.message('status', words.of('link.ended'));
  check(!await browser.has('alert', words.of('link.failed', {name: 'plan.json'})), 'and put away with the link');
}
