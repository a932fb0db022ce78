// What a person sees: the page as a picture, and how far two of them differ.
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {randomUUID} from 'node:crypto';
import {PNG} from 'pngjs';

export async function picture(browser) {
  const path = join(tmpdir(), `tributary-${randomUUID()}.png`);
  await browser.screenshot(path);
  try {
    return PNG.sync.read(readFileSync(path));
  } finally {
    rmSync(path, {force: true});
  }
}

export function pictureFrom(dataUrl) {
  return PNG.sync.read(Buffer.from(dataUrl.split(',')[1], 'base64'));
}

// How many pixels differ by more than `levels` of 255 in a colour; all of them when the sizes do. The last one is left out,
// where WebKit's driver wants something painted.
export function differingPixels(one, other, levels = 0) {
  if (one.width !== other.width || one.height !== other.height) return Math.max(one.width * one.height, 1);
  let differing = 0;
  for (let at = 0; at < one.data.length - 4; at += 4)
    if ([0, 1, 2].some((colour) => Math.abs(one.data[at + colour] - other.data[at + colour]) > levels)) ++differing;
  return differing;
}

// The same without its top, where the hour of the last save stands.
export function withoutTop({width, height, data}, rows) {
  return {width, height: height - rows, data: data.subarray(rows * width * 4)};
}

// How many colours a picture has; one that was not drawn has a single one.
export function colours({data}) {
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
}
