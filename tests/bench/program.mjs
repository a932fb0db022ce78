// One of the programs under Node: node tests/bench/program.mjs PROGRAM FILE [OPTIONS as JSON]. Prints its result line.
import {readFileSync} from 'node:fs';
import {programs} from './programs.mjs';

const [name, file, options = '{}'] = process.argv.slice(2);
console.log(JSON.stringify(await programs[name](readFileSync(file, 'utf8'), JSON.parse(options))));
