// What a screen reader meets, in its order, on the plan page of the example: as Chromium's own accessibility tree tells it.
// The other browsers' drivers do not show theirs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export const title = 'reading order of the plan page';
export const mainEngine = 'chromium';

// The tree without what says nothing: {role, name, level, children}.
function treeOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node) => {
    const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap(read);
    const role = node.role?.value;
    if (node.ignored || ['generic', 'none', 'InlineTextBox'].includes(role)) return children;
    const level = node.properties?.find((one) => one.name === 'level')?.value.value;
    return [{role, name: node.name?.value ?? '', level, children}];
  };
  return read(nodes[0])[0];
}

const all = (node, role) => [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => all(child, role))];
const stops = (node) => all(node, 'button').concat(all(node, 'combobox')).length;

export async function run({app, browser, check, note, top}) {
  const {words} = app, example = JSON.parse(readFileSync(join(top, 'assets/examples/home_goods.fr.json')));
  await app.home.openExample();
  await app.goTo('plan');
  await app.saved();
  await browser.drawn();
  if (browser.name !== 'chromium') {
    note(`not driven in ${browser.name}: the accessibility tree`);
    return;
  }
  await browser.engine.protocol.send('Accessibility.enable');
  const tree = treeOf((await browser.engine.protocol.send('Accessibility.getFullAXTree')).nodes);
  const landmarks = tree.children.filter(({role}) => role !== 'status' && role !== 'alert');
  assert.deepEqual(landmarks.map(({role}) => role), ['navigation', 'banner', 'main', 'contentinfo'], 'landmarks in order');
  const [pages, bar, main] = landmarks;
  const named = (...keys) => keys.map((key) => words.of(key));

  const entries = all(pages, 'button').map(({name}) => name);
  assert.deepEqual(entries.slice(0, 7),
                   named('page.home', 'page.business', 'page.audit', 'page.discovery', 'page.channels', 'page.platforms', 'page.plan'));
  const inBar = bar.children.map(({name, children}) => name || children[0]?.name).filter(Boolean);
  const places = [example.title, words.like('save.saved_at'), words.like('action.undo'), words.of('common.language'), words.of('action.download')]
    .map((wanted) => inBar.findIndex((name) => wanted instanceof RegExp ? wanted.test(name) : name === wanted));
  check(places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1])),
        `the bar reads from left to right: ${inBar.join(' | ')}`);

  const headings = all(main, 'heading');
  check(headings[0].level === 1 && headings.filter(({level}) => level === 1).length === 1, 'the answer is the first heading');
  const [table] = all(main, 'table'), rows = table.children;
  check(table.name === words.of('plan.board') && rows.every(({role}) => role === 'row'), 'the board is a table of rows');
  const [phases, months, ...lanes] = rows;
  const heads = months.children.filter(({role}) => role === 'columnheader');
  check(heads.length >= 3 && phases.name === words.of('plan.phase'), `${heads.length} months stand over the lanes`);
  for (const lane of lanes) {
    const [head, ...cells] = lane.children;
    check(head.role === 'rowheader' && head.name.startsWith(lane.name), `the lane "${lane.name}" begins with its name`);
    check(cells.length === heads.length && cells.every(({role}) => role === 'cell'), `"${lane.name}" has a cell for each month`);
    check(stops(head) === 1, `a card can be added to "${lane.name}" where its name stands`);
  }
  const index = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  let seen = 0;
  for (const card of example.activities) {
    const at = index(card.start) - index(example.start);
    if (at < 0 || at >= heads.length) continue;
    const channel = example.channels.find(({id}) => id === card.channel);
    const lane = lanes.find(({name}) => name === (channel ? channel.name : words.of('plan.foundations')));
    const inCell = all(lane.children[at + 1], 'button').map(({name}) => name);
    check(inCell.some((name) => name.startsWith(card.title + ', ')), `"${card.title}" stands in its month: ${inCell}`);
    ++seen;
  }
  check(seen > 5, `${seen} cards were found`);
}
