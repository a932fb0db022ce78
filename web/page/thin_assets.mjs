// Assets as web/page/whole_assets.js puts them together again: of the words in the second language only the values.
import {readFileSync} from 'node:fs';

const source = readFileSync(new URL('whole_assets.js', import.meta.url), 'utf8');
export const wholeAssets = new Function(source + 'return wholeAssets;')();

// assets   a pack (core/base/asset_pack.h)
// errors   of assets that would not come out as they are
export function thinAssets(assets) {
  const head = assets.indexOf('\n\n');
  let at = head + 2;
  const files = assets.subarray(0, head).toString().split('\n').map((line) => {
    const [path, length] = line.split(' '), file = assets.subarray(at, at += Number(length));
    return [path, path.startsWith('translations/fr/') ? Buffer.from(JSON.stringify(Object.values(JSON.parse(file)))) : file];
  });
  const thin = Buffer.concat([Buffer.from(files.map(([path, file]) => `${path} ${file.length}\n`).join('') + '\n'),
    ...files.map(([, file]) => file)]);
  if (Buffer.compare(Buffer.from(wholeAssets(thin)), assets)) throw new Error('the languages do not have the same keys in the same order');
  return thin;
}
