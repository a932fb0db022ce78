// Ten people are asked how they discover: their answers are noted and tagged by keyboard alone, and shares and gaps change
// with each; one more is noted by mouse, and the free answers of a survey are counted.
import {Hands} from '../pages/hands.mjs';

export const title = 'ten interviews, shares and gaps';

const search = 'Chercher', look = 'S’inspirer', ask = 'Demander conseil';
const people = [
  ['Anaëlle', 'Je tape « tapis rond » et je compare', search],
  ['Bruno', 'Des photos de salons, le soir', look],
  ['Chloé', 'Ma sœur m’a donné le nom', ask],
  ['David', 'Une recherche, puis les avis', search],
  ['Élise', 'J’ai cherché une lampe précise', search],
  ['Farid', 'Par un moteur de recherche', search],
  ['Gaëlle', 'Des idées gardées pendant des semaines', look],
  ['Hugo', 'J’ai tapé le nom de l’objet', search],
  ['Inès', 'En cherchant un cadeau', search],
  ['Jules', 'Un ami en avait un', ask],
];

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await hands.startFrom('E-commerce');
  await hands.goTo('discovery');
  const before = await app.discovery.gaps();
  check(before.length === 3, 'three gaps are shown, from what the template supposes');

  await hands.work('tab', words.of('discovery.tab_matrix'), 'End');
  await hands.work('button', words.of('interview.start'));
  const sentences = new Set(before);
  for (const [at, [who, answer, tag]] of people.entries()) {
    await hands.isAt('textbox', words.of('interview.who'));
    await browser.type(who);
    await browser.press('Enter');
    await hands.isAt('textbox', words.of('interview.time'));
    await browser.type(answer);
    await browser.press('Tab');
    await hands.work('checkbox', tag, ' ');
    await app.page.until('checkbox', tag, (one) => one.checked === true);
    for (const sentence of await app.discovery.gaps()) sentences.add(sentence);
    if (at + 1 < people.length) await hands.work('button', words.of('interview.next_person'));
  }
  check(sentences.size >= before.length + people.length, `${sentences.size} sentences: the gaps change as people answer`);
  await hands.work('button', words.of('interview.close'));
  await browser.byRole('heading', new RegExp(`\\s%\\)\\s${words.of('behaviour.search.they')}\\.`, 'u'));
  check((await browser.all('listitem', undefined, {role: 'list', name: words.of('interview.list')})).length === people.length,
    'ten interviews are listed');

  // The same by mouse.
  await app.page.press('button', words.of('interview.start'));
  await app.discovery.noteInterview('Karim', 'En flânant sur Pinterest', [look]);
  await app.page.press('button', words.of('interview.close'));
  await browser.byRole('button', words.of('interview.open', {who: 'Karim'}));

  // Free answers: found by a word, tagged, counted in one step.
  await app.page.press('button', words.of('survey_answers.open'));
  await app.page.write(words.of('survey_answers.answers'), 'Google\nune recherche google\nPinterest\nje ne sais plus');
  await app.page.writeAndEnter(words.of('survey_answers.word'), 'google');
  await app.page.press('checkbox', search);
  await app.page.until('checkbox', search, (one) => one.checked === true);
  await app.page.writeAndEnter(words.of('survey_answers.word'), 'pinterest');
  await app.page.press('checkbox', look);
  await app.page.until('checkbox', look, (one) => one.checked === true);
  await app.page.press('button', words.likeCount('survey_answers.add', {count: 3}));
  await app.putMessageAway();
  await app.saved();

  const plan = JSON.parse((await app.download()).bytes);
  check(plan.interviews.length === people.length + 1, 'the interviews are in the file');
  const tagged = plan.interviews.filter((one) => one.answers.some(({behaviours}) => behaviours.includes('discover-search')));
  check(people.every(([who, text]) => plan.interviews.find((one) => one.who === who)?.answers[0]?.text === text),
    'every answer is in the file as it was typed');
  check(tagged.length === people.filter(([, , tag]) => tag === search).length, 'with their tags');
  const survey = plan.behaviours.find(({id}) => id === 'discover-search').evidence.find(({kind}) => kind === 'survey');
  check(survey?.count === 2 && survey.of === 3 && survey.quote === 'Google', 'the survey is evidence');

  await app.discovery.chooseTab('flow');
  await browser.byRole('slider', words.of('discovery.flow_title'));
  await app.undo();
  await app.saved();
  const undone = JSON.parse((await app.download()).bytes);
  check(undone.behaviours.every(({evidence}) => evidence.every(({kind}) => kind !== 'survey')), 'one step takes the survey back');
  await journey.isClean();
}
