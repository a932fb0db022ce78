// Assets as web/page/whole_assets.js puts them together again: of the words in the second language only the values.
import {readFileSync} from 'node:fs';

const source = readFileSync(new URL('whole_assets.js', import.meta.url), 'utf8');
export const wholeAssets = new Function(source + 'return wholeAssets;')();

// A pack (core/base/asset_pack.h) as pairs of path and bytes, and back.
function filesOf(assets) {
  const head = assets.indexOf('\n\n');
  let at = head + 2;
  return assets.subarray(0, head).toString().split('\n').map((line) => {
    const [path, length] = line.split(' ');
    return [path, assets.subarray(at, at += Number(length))];
  });
}
const packOf = (files) => Buffer.concat([
  Buffer.from(files.map(([path, file]) => `${path} ${file.length}\n`).join('') + '\n'), ...files.map(([, file]) => file)]);

// `change`: makes another value of what a file's JSON says.
const changed = (file, change) => Buffer.from(JSON.stringify(change(JSON.parse(file))));

// The pack without what the command-line program says, which is no part of the page.
export function pageAssets(assets) {
  const isOfPage = ([key]) => !key.startsWith('cli.');
  return packOf(filesOf(assets).map(([path, file]) => [path, path.endsWith('/messages.json')
    ? changed(file, (words) => Object.fromEntries(Object.entries(words).filter(isOfPage))) : file]));
}

// errors   of assets that would not come out as they are
export function thinAssets(assets) {
  const thin = packOf(filesOf(assets).map(([path, file]) =>
    [path, path.startsWith('translations/fr/') ? changed(file, Object.values) : file]));
  if (Buffer.compare(Buffer.from(wholeAssets(thin)), assets)) throw new Error('the languages do not have the same keys in the same order');
  return thin;
}
