// Validates plan files against the published JSON Schema, with a validator that is none of ours.
//
//   node tests/browser/schema.mjs [FILE...]   those files, and every plan that the repository holds
//
// Prints `N passed, N failed` and ends with 1 if one failed. It also plants mistakes into a good plan and counts it
// as a failure if the schema lets one of them pass.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const schema = JSON.parse(readFileSync(join(top, 'assets/schema/tributary-plan-1.schema.json'), 'utf8'));
const validate = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true}).compile(schema);

let passed = 0;
let failed = 0;
function report(isGood, name, reason = '') {
  if (isGood) passed += 1;
  else failed += 1;
  if (!isGood) console.log(`FAILED ${name}: ${reason}`);
}

function reasons() {
  return (validate.errors ?? []).slice(0, 5).map((e) => `${e.instancePath || '/'} ${e.message}`).join('; ');
}

// Templates are not all plans; a plan says so in its first member that counts.
function plansIn(folder) {
  const path = join(top, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path, {recursive: true}).filter((name) => name.endsWith('.json'));
  return files.map((name) => join(path, name)).filter((file) => read(file)?.format === 'tributary-plan');
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const own = ['assets/examples', 'assets/templates', 'tests/golden'].flatMap(plansIn);
for (const file of [...process.argv.slice(2), ...own]) {
  const plan = read(file);
  const isGood = plan !== null && validate(plan);
  report(isGood, relative(top, file), plan === null ? 'not JSON' : reasons());
}
report(own.length > 0, 'plans of the repository', 'there are none');

// Each of these must be refused.
const mistakes = {
  'another format': (plan) => (plan.format = 'something-else'),
  'no version': (plan) => delete plan.version,
  'a newer version': (plan) => (plan.version = 2),
  'an amount in words': (plan) => (plan.business.cash = '12'),
  'a share above one': (plan) => (plan.business.contribution_margin.high = 1.5),
  'a range without its high end': (plan) => delete plan.channels[0].physics.control.high,
  'a month that does not exist': (plan) => (plan.start = '2026-13'),
  'a month that does not exist, in a row of spend': (plan) => (plan.spend['pins-c1'] = {'2026-00': 1}),
  'thirty-seven months': (plan) => (plan.months = 37),
  'half a month': (plan) => (plan.activities[0].months = 1.5),
  'an unknown kind': (plan) => (plan.behaviours[0].kind = 'telepathy'),
  'an id with capitals': (plan) => (plan.channels[0].id = 'Search'),
  'a thing without id': (plan) => delete plan.platforms[0].id,
  'a list that is none': (plan) => (plan.goals = {}),
  'eleven months of season': (plan) => plan.business.season.pop(),
  'a rating of six': (plan) => (plan.ratings[0].rating = 6),
  'a rating of nothing': (plan) => delete plan.ratings[0].channel,
  'something set aside without text': (plan) => (plan.set_aside = [{pointer: '/x'}]),
};
const golden = readFileSync(join(top, 'tests/golden/plan-v1.json'), 'utf8');
for (const [name, plant] of Object.entries(mistakes)) {
  const plan = JSON.parse(golden);
  plant(plan);
  report(!validate(plan), `planted: ${name}`, 'the schema let it pass');
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
