// Packs assets: node pack_assets.mjs OUT FOLDER PATH...
// The files FOLDER/PATH become one, in the form that core/base/asset_pack.h describes. JSON loses the space between its
// parts, and nothing else.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [out, folder, ...paths] = process.argv.slice(2);

function denseJson(text) {
  JSON.parse(text);
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => part[0] === '"' ? part : '');
}

const files = paths.map((path) => {
  const bytes = readFileSync(join(folder, path));
  return path.endsWith('.json') ? Buffer.from(denseJson(bytes.toString('utf8'))) : bytes;
});
const lines = paths.map((path, at) => `${path} ${files[at].length}\n`);
writeFileSync(out, Buffer.concat([Buffer.from(lines.join('') + '\n'), ...files]));
