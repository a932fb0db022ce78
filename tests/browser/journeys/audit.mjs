// The audit by keyboard alone: a month typed in French, an impossible claim named, a link between channels, undo, reload.
import {Hands} from '../pages/hands.mjs';

export const title = 'audit by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await hands.startFrom('E-commerce');
  await hands.goTo('audit');
  await browser.byRole('heading', words.of('audit.answer_nothing'));

  const cells = (column) => browser.all('textbox', words.like('audit.cell', {what: words.of(`audit.column.${column}`)}));
  const [spend, claimed, believed] = [await cells('spend'), await cells('claimed'), await cells('revenue')];
  check(spend.length > 1 && believed.length === spend.length, `${spend.length} channels have a row`);
  await hands.write(spend[0].name, '13 600');
  await hands.write(claimed[0].name, '64 000,50');
  await hands.write(believed[0].name, '34 000');
  await hands.write(believed[1].name, '6 000');
  await hands.write(words.of('audit.total.revenue'), '40 000');
  await browser.byRole('heading', words.like('audit.answer', {share: '85\u00A0%'}));
  // 160 % cannot be a matter of tax: it is named at once.
  const impossible = words.like('audit.impossible', {share: '160\u00A0%'});
  await browser.byRole('text', impossible);
  await browser.byRole('text', words.like('audit.double_count_less_tax'));

  // The first channel feeds the second; the other way round would be a circle.
  const channels = (await browser.all('rowheader')).map(({name}) => name);
  check(channels.length > 1, `rows: ${channels.join(', ')}`);
  const names = spend.map(({name}) => name.split(', ').slice(1, -1).join(', '));
  const link = async (from, to) => {
    await hands.choose(words.of('audit.link_from'), from);
    await hands.choose(words.of('audit.link_to'), to);
    await hands.work('button', words.of('audit.link_add'));
  };
  await link(names[0], names[1]);
  const arrow = words.of('audit.link_creates', {from: names[0], to: names[1]});
  await hands.write(words.of('audit.link_field', {link: arrow}), '40');
  await link(names[1], names[0]);
  await browser.byRole('alert', words.of('error.link_circle'));
  await app.putMessageAway();

  await browser.press('Control+z');
  await browser.press('Control+z');
  await browser.waitFor(async () => !await browser.has('textbox', words.of('audit.link_field', {link: arrow})),
                        'undo to take the link back');
  await browser.byRole('text', impossible);
  await app.saved();
  await app.reload();
  await browser.byRole('heading', words.like('audit.answer', {share: '85\u00A0%'}));
  await browser.byRole('text', impossible);

  const {bytes} = await browser.download(() => browser.press('Control+s'));
  const plan = JSON.parse(bytes);
  check(plan.history.length === 2 && plan.history[0].claimed_revenue === 64000.5, 'the claim is in the file');
  check(plan.totals.length === 1 && plan.totals[0].revenue === 40000, 'the total is in the file');
  check(!plan.links?.length, 'the link is not');
  await journey.isClean();
}
