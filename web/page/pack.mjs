// Packs the page: node pack.mjs EMSCRIPTEN PROGRAM.js FIRST.wasm LATER.wasm ASSETS OUT.html
// Template, style, scripts with Emscripten's glue, and the program (both its parts and its assets) become one
// file of plain ASCII that asks for nothing else. But for the few scripts that unpack, all that is not markup or style is
// compressed and written as text. The same input gives the same bytes.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {textOfBytes} from './base93.mjs';
import {minifier} from './minify.mjs';
import {splitModules} from './split_modules.mjs';
import {pageAssets, thinAssets} from './thin_assets.mjs';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(web, '..');

// Those that run as they stand in the page.
const unpackers = ['page/lzma.js', 'page/unpack.js', 'page/run_scripts.js'];

// All in one scope, so their order does not matter but for values that are made at once; boot comes last.
const scripts = [
  'app/call.js',
  'page/log.js',
  'page/modules.js',
  'page/whole_assets.js',
  'page/program.js',
  'jobs/worker.js',
  'jobs/jobs.js',
  'page/requirements.js',
  'page/starts.js',
  'page/plain_page.js',
  'page/plan_list.js',
  'page/failure.js',
  'app/loop.js',
  'app/canvas_size.js',
  'app/context.js',
  'app/media.js',
  'app/foreign_text.js',
  'mirror/elements.js',
  'mirror/mirror.js',
  'mirror/focus.js',
  'mirror/roving.js',
  'input/fields.js',
  'input/cells.js',
  'input/keys.js',
  'input/pointer.js',
  'input/touch.js',
  'input/wheel.js',
  'files/files.js',
  'files/page_copy.js',
  'files/share.js',
  'files/linked_file.js',
  'storage/preferences.js',
  'storage/summary.js',
  'storage/database.js',
  'storage/copies.js',
  'storage/locks.js',
  'storage/canary.js',
  'storage/versions.js',
  'storage/health.js',
  'storage/store.js',
  'storage/rescue.js',
  'app/host.js',
  'hosting/hosting.js',
  'page/boot.js',
];

const [emscripten, glueFile, firstFile, laterFile, assetFile, pageFile] = process.argv.slice(2);
const read = (path) => readFileSync(path, 'utf8'), minified = minifier(emscripten);

function pageTexts() {
  const texts = {};
  for (const language of ['en', 'fr'])
    texts[language] = JSON.parse(read(join(root, 'assets/translations', language, 'browser.json')));
  return texts;
}

// As one raw LZMA stream, for web/page/lzma.js: a fifth less than the best gzip.
function compress(bytes) {
  try {
    const options = '--lzma1=preset=9e,lc=1,lp=0,pb=0,nice=273,mf=bt4,depth=1000';
    return execFileSync('xz', ['--format=raw', options, '--stdout'], {input: bytes, maxBuffer: 1 << 28});
  } catch (error) {
    throw new Error('xz did not compress the program: is XZ Utils installed?', {cause: error});
  }
}

const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const [firstPart, laterPart, assets] = [firstFile, laterFile, assetFile].map((file) => readFileSync(file));
const programParts = [splitModules([firstPart, laterPart]), thinAssets(pageAssets(assets))];
const packedProgram = compress(Buffer.concat(programParts));

const [, programVersion] = /product_version = "([\d.]+)"/.exec(read(join(root, 'core/base/product.h')));
const joined = (paths) => paths.map((path) => read(join(web, path))).join('');
const ourScripts = joined(scripts);
const build = createHash('sha256').update(packedProgram).update(ourScripts).digest('hex').slice(0, 8);

const script = minified(`
(() => {
'use strict';
const {unpackBlock} = document.currentScript;
document.currentScript.remove();
const texts = ${JSON.stringify(pageTexts())};
const version = '${programVersion}, build ${build}';
function programGlue() {
${read(glueFile)}
return createTributary;
}
${ourScripts}})();
`);
const packedScript = compress(Buffer.from(script, 'ascii'));
const unpacker = minified(`
(() => {
'use strict';
${joined(unpackers)}})();
`);
const style = '\n' + read(join(web, 'page/style.css')).replace(/\/\*[^]*?\*\/\n?/g, '').replace(/^\s+/gm, '');
if (/[^\x00-\x7f]/.test(style)) throw new Error('style.css must be ASCII');

const policy = [
  "default-src 'none'",
  `script-src ${hash(unpacker)} ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src 'self' data:",  // icons: in the page, and beside it
  "worker-src 'self' blob:",  // the service worker, where there is a host; our own script for jobs, under this same policy
  "manifest-src 'self'",   // likewise
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const fill = (text, mark, content) => {
  const at = `<!-- pack: ${mark} -->\n`;
  if (!text.includes(at)) throw new Error(`index.html lacks ${at.trim()}`);
  return text.replace(at, () => content);
};
let page = read(join(root, 'index.html')).replace(/<!-- pack: unbuilt -->[^]*<!-- pack: end -->\n/, '');
page = fill(page, 'head', `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${style}</style>\n`);
const asciiText = (text) => text.replace(/[^\x00-\x7f]/g, (character) => `&#${character.charCodeAt(0)};`);
page = fill(page, 'unsupported', '<div id="unsupported">\n' + Object.entries(pageTexts()).map(([language, texts]) =>
  `<p lang="${language}">${asciiText(texts['browser.unsupported'])}</p>\n`).join('') + '</div>\n');
// As web/page/unpack.js reads it.
const sumOf = new Function(read(join(web, 'page/unpack.js')) + 'return sumOf;')();
const block = (id, packed, parts) =>
  `<script id="${id}" type="application/x-lzma-base93" data-packed="${packed.length}" data-sum="${sumOf(packed)}" ` +
  `data-parts="${parts.map((part) => part.length).join(' ')}">\n${textOfBytes(packed)}\n</script>\n`;
page = fill(page, 'scripts', block('program', packedProgram, programParts) + block('scripts', packedScript, [script]) +
            `<script>${unpacker}</script>\n`);
if (/[^\x00-\x7f]/.test(page)) throw new Error('the page is not plain ASCII');

mkdirSync(dirname(pageFile), {recursive: true});
writeFileSync(pageFile, page);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`.padStart(8);
const sizes = {'first part': firstPart, 'later part': laterPart, assets, packed: packedProgram, scripts: script,
               'packed scripts': packedScript, page};
for (const [name, {length}] of Object.entries(sizes)) console.log(`${name.padEnd(14)} ${kilobytes(length)}`);
