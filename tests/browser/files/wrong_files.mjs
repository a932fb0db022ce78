// Files that are no plan, or not quite one, made when they are needed. Each names the words that the page must answer with.
import {closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';

const megabyte = 1024 * 1024;

// `refused`: the key of the reason, with the values that are known beforehand.
export function refusedFiles(folder, planPath) {
  const plan = readFileSync(planPath);
  const write = (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const lines = plan.subarray(0, plan.length / 2).toString('utf8').split('\n').length;
  return [
    {path: write('coupé.json', plan.subarray(0, plan.length / 2)), refused: 'error.json.truncated', values: {line: lines}},
    {path: write('vide.json', ''), refused: 'error.file.empty'},
    {path: write('blanc.json', ' \n\n \t'), refused: 'error.file.blank'},
    {path: write('image.json', Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex')), refused: 'error.file.not_text', values: {line: 3}},
    {path: write('énorme.json', ''), grow: 100 * megabyte, refused: 'too_large'},
    {path: write('profond.json', '['.repeat(100_000)), refused: 'error.json.too_deep', values: {line: 1, limit: '64'}},
    {path: write('profond-au-milieu.json', `{"format": "tributary-plan",\n"notes": ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`),
     refused: 'error.json.too_deep', values: {line: 2, limit: '64'}},
    {path: write('liste.json', '\n[1, 2, 3]\n'), refused: 'error.document.not_an_object', values: {line: 2}},
    {path: write('autre.json', '{"format": "something-else", "version": 1}'), refused: 'error.document.not_a_plan'},
    {path: write('virgule.json', '{\n  "format": "tributary-plan"\n  "version": 1\n}'), refused: 'error.json.missing_comma', values: {line: 3}},
  ].map((file) => ({...grown(file), name: file.path.slice(folder.length + 1)}));
}

// Makes a file as long as it is said to be without writing it all.
function grown(file) {
  if (!file.grow) return file;
  const opened = openSync(file.path, 'w');
  writeSync(opened, '{"format": "tributary-plan", "title": "');
  ftruncateSync(opened, file.grow);
  closeSync(opened);
  return file;
}

// A plan of which one thing has the wrong type, on a line of its own.
export function mistypedFile(folder, planPath) {
  const text = changed(planPath, (plan) => plan.months = 'a year');
  const line = text.slice(0, text.indexOf('"a year"')).split('\n').length, path = join(folder, 'mal-typé.json');
  writeFileSync(path, text);
  return {path, line, name: 'mal-typé.json'};
}

export function newerFile(folder, planPath) {
  const text = changed(planPath, (plan) => Object.assign(plan, {version: 99, from_the_future: {kept: true}}));
  const path = join(folder, 'plus-récent.json');
  writeFileSync(path, text);
  return {path, name: 'plus-récent.json'};
}

function changed(planPath, change) {
  const plan = JSON.parse(readFileSync(planPath, 'utf8'));
  change(plan);
  return JSON.stringify(plan, null, 2);
}
