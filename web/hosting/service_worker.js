// Keeps the page's own files for use without a network, where the page is hosted (web/hosting/hosting.js starts it). It
// fetches and keeps nothing else, and never opens the database in which the plans are. pack_hosting.mjs fills in `files`:
// each file by its path, with the SHA-256 of its bytes; './' is the page.

const files = new Map(/* pack: files */);
const scope = new URL('./', location).href;
// One cache for each version. The host may have other pages with caches of their own, even another copy of this one.
const prefix = `tributary ${scope} `, cacheName = prefix + files.get('./');

addEventListener('install', (event) => event.waitUntil(keepFiles()));
addEventListener('activate', (event) => event.waitUntil(dropOtherVersions()));
addEventListener('message', (event) => {
  if (event.data === 'use this version') skipWaiting();
});
addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (files.has(path)) event.respondWith(answer(path, event.request));
});

// All files of this version or none: a host that is just being written to may hand out some of the old and some of the new.
async function keepFiles() {
  const cache = await caches.open(cacheName);
  for (const [path, digest] of files) {
    const response = await fetch(new URL(path, scope), {cache: 'no-cache'});
    const bytes = await response.arrayBuffer();
    if (!response.ok || await digestOf(bytes) !== digest) {
      await caches.delete(cacheName);
      throw new Error(`${path} is not of this version`);
    }
    // A fresh response: one that came by a redirection would be refused as the answer to a navigation.
    await cache.put(new URL(path, scope), new Response(bytes, {headers: {'content-type': response.headers.get('content-type')}}));
  }
}

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function dropOtherVersions() {
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
}

function pathOf(request) {
  const address = request.url.replace(/[?#].*$/s, '');
  if (request.method !== 'GET' || !address.startsWith(scope)) return '';
  const path = address.slice(scope.length);
  return path === '' || path === 'index.html' ? './' : path;
}

async function answer(path, request) {
  const cache = await caches.open(cacheName);
  return await cache.match(new URL(path, scope), {ignoreVary: true}) || fetch(request);
}
