// By keyboard alone: a channel is found in the library, added, decided and rated.
import {Hands} from '../pages/hands.mjs';

export const title = 'channels and their fit by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  const name = 'Chaîne YouTube', add = words.of('fit.library.add_of', {channel: name});
  await hands.startFrom('E-commerce');
  await hands.goTo('channels');
  await hands.work('button', words.of('fit.add'));
  await browser.byRole('heading', words.of('fit.library.title'));
  await hands.writeAndGoOn(words.of('fit.library.search'), 'YouTube');
  await hands.work('button', add);
  await hands.hears(words.of('fit.library.added_of', {channel: name}));
  await app.page.untilGone('button', add);
  await hands.closeDrawer();

  await hands.work('button', name);
  await browser.byRole('radiogroup', words.of('fit.decision.title'));
  const use = words.of('fit.decision.use'), test = words.of('fit.decision.test');
  await hands.work('radio', use, 'Space');
  const decided = {role: 'radiogroup', name: words.of('fit.decision.title')};
  await app.page.until('radio', use, (one) => one.checked === true && one.focused, decided);
  await browser.press('ArrowRight');
  await app.page.until('radio', test, (one) => one.checked === true && one.focused, decided);
  await hands.writeAndGoOn(words.of('fit.why'), 'Deux vidéos pour voir');
  const scale = {role: 'radiogroup', name: 'Rythme'};
  await browser.waitFor(async () => {
    await browser.press('Tab');
    return (await browser.all('radio', undefined, scale)).some((one) => one.focused);
  }, 'Tab to come to the rating');
  for (const [key, rating] of [['Space', undefined], ['End', '5'], ['ArrowLeft', '4']]) {
    await browser.press(key);
    if (rating) await app.page.until('radio', rating, (one) => one.checked === true && one.focused, scale);
  }
  await browser.press('Escape');
  await hands.isAt('button', name);

  const plan = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes);
  const channel = plan.channels.find((one) => one.library?.id === 'youtube_organic');
  check(channel.decision === 'test', 'the decision is in the file');
  check(plan.ratings.some((one) => one.channel === channel.id && one.criterion === 'decision' && one.rating === 4),
        'and so is the rating');
  await journey.isClean();
}
