// Draws the icons anew: node assets/icons/render.mjs (see README.md).
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch} from '../../tests/browser/harness/browsers.mjs';

const here = dirname(fileURLToPath(import.meta.url)), drawing = readFileSync(join(here, 'icon.svg'), 'utf8');
const square = drawing.replace(' rx="7"', '');
const small = square.replace('viewBox="0 0 28 28"', 'viewBox="-3.5 -3.5 35 35"')
  .replace('<rect width="28" height="28"', '<rect x="-3.5" y="-3.5" width="35" height="35"');

const browser = await launch('chromium');
for (const [name, size, svg] of [['icon-180', 180, square], ['icon-192', 192, drawing], ['icon-512', 512, drawing],
  ['icon-maskable', 512, small]]) {
  const picture = await browser.evaluate(async (source, side) => {
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(source);
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    canvas.getContext('2d').drawImage(image, 0, 0, side, side);
    return canvas.toDataURL('image/png');
  }, svg, size);
  writeFileSync(join(here, `${name}.png`), Buffer.from(picture.split(',')[1], 'base64'));
}
await browser.close();
