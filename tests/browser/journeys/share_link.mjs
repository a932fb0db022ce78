// A plan travels in a link: what that means is said first, too long a link is refused, opening one writes over nothing.
export const title = 'a link with the plan inside';
export const isAboutAddress = true;

const planTitle = 'Un plan à partager';

export async function run({app, browser, check, url, server}) {
  const {words} = app, question = words.of('share.title');
  await app.home.startFrom('E-commerce');
  await app.business.setTitle(planTitle);
  await app.saved();
  const plan = (await app.download()).bytes;

  await app.fromFileMenu('share');
  await app.dialog(question);
  await browser.byRole('text', words.of('share.privacy'));
  check(await browser.has('text', words.of('share.local')) === !server, 'a file says that its link leads nowhere else');
  const link = (await browser.byRole('textbox', words.of('share.link'))).value;
  check(link.startsWith(`${url.split('#')[0]}#p=`) && link.length < 8000 + url.length, `a link of ${link.length} characters`);
  await browser.press('Escape');
  await app.page.untilGone('dialog', question);

  await app.leave();
  await app.open(link);
  await app.message('status', words.of('file.opened', {name: words.of('file.this_link')}));
  const opened = (await app.download()).bytes;
  check(opened.equals(plan), 'the plan comes out of the link');
  check(await browser.evaluate(() => location.hash) === '', 'the link is out of the address');
  await app.saved();
  await app.goTo('home');
  const times = async () => (await app.home.titles()).filter((one) => one === planTitle).length;
  check(await times() === 2, 'it is a plan of its own');
  await app.reload();
  await browser.waitFor(async () => await times() >= 2, 'the plans to be listed');
  await app.atRest();
  check(await times() === 2, 'and is opened once');

  const damaged = link.slice(0, -40);
  await browser.evaluate((fragment) => void (location.hash = fragment), damaged.slice(damaged.indexOf('#')));
  const name = words.of('file.this_link');
  await app.message('alert', new RegExp([words.like('file.refused_damaged', {name}).source,
    words.like('file.not_opened', {name}).source].join('|'), 'u'));
  check(await browser.evaluate(() => location.hash) === '', 'it too is out of the address');
  await app.paste(`  ${link}\n`);
  await app.message('status', words.of('file.opened', {name}));

  await app.goTo('home');
  await app.home.openExample();
  await app.fromFileMenu('share');
  await app.dialog(question);
  await browser.byRole('text', words.like('error.share.too_large', {limit: '8000'}));
  check(!await browser.has('button', words.of('share.copy')), 'there is no link to copy');
  const page = await app.download(() => app.page.press('button', words.of('action.save_page'), {role: 'dialog', name: question}));
  check(/\.html$/.test(page.name), 'a page is offered in its place');
  check((await browser.consoleMessages()).length === 0, `the console is empty: ${await browser.consoleMessages()}`);
}
