// bench-mc-1 by Squiggle. Its own clock is asked for the time, which leaves reading the model out.
import {readFileSync} from 'node:fs';
import {run} from '@quri/squiggle-lang';

const code = readFileSync(new URL('forecast.squiggle', import.meta.url), 'utf8');

export async function forecast({plan, months}, scenarios, seed) {
  const output = await run(`plan = ${JSON.stringify(plan)}\nmonths = ${months}\n${code}`,
                           {environment: {sampleCount: scenarios, xyPointLength: 1000, seed: String(seed)}});
  if (!output.result.ok) throw new Error(output.result.value.toString());
  return {found: output.result.value.result.asJS().value, ms: output.executionTime};
}
