// Writes what a host needs beside the page: node pack_hosting.mjs PAGE.html
// A manifest, icons, and the service worker that keeps them all, into the folder of the page. A page without them works as
// well, but only with its host at hand.
import {createHash} from 'node:crypto';
import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url)), icons = join(here, '../../assets/icons');
const page = process.argv[2], folder = dirname(page);

const manifest = {
  id: './',
  name: 'Tributary',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f5f8f8',
  theme_color: '#0b6672',
  icons: [
    {src: 'icon-192.png', sizes: '192x192', type: 'image/png'},
    {src: 'icon-512.png', sizes: '512x512', type: 'image/png'},
    {src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable'},
  ],
};
writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
const iconFiles = ['icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'];
for (const name of iconFiles) copyFileSync(join(icons, name), join(folder, name));

const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const files = [['./', digestOf(page)], ...['manifest.json', ...iconFiles].map((name) => [name, digestOf(join(folder, name))])];
const source = readFileSync(join(here, 'service_worker.js'), 'utf8');
const mark = '/* pack: files */';
if (!source.includes(mark)) throw new Error(`service_worker.js lacks ${mark}`);
writeFileSync(join(folder, 'sw.js'), source.replace(mark, () => JSON.stringify(files, null, 1)));
