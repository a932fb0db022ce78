// The page's policy holds: it can send nothing anywhere, runs no script but its own, and allows nothing that it does not use.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';

export const title = 'the content security policy';
export const isAboutAddress = true;

// Everything that the policy says, the hashes aside. Whoever adds to it says here what for.
const allowed = {
  'default-src': "'none'",
  'script-src': "'sha256-' 'sha256-' 'wasm-unsafe-eval'",  // the script that unpacks, those it unpacks, and its programs
  'style-src': "'sha256-'",                      // its one style sheet
  'img-src': "'self' data:",                     // its icon, and those beside it where there is a host
  'worker-src': "'self' blob:",                  // the service worker of a hosted page; its own script for long questions
  'manifest-src': "'self'",                      // the manifest of a hosted page
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

// A host of somebody else's, that counts who comes.
async function stranger() {
  const visits = [];
  const server = createServer((request, response) => {
    visits.push(request.url);
    response.writeHead(200, {'access-control-allow-origin': '*', 'content-type': 'text/plain'}).end('x');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    visits,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

// Runs in a worker made from a blob, as the page's own are: whatever could send something or bring foreign code.
function attemptInWorker(address, ownFile) {
  const answer = (name, text) => postMessage([name, text]);
  const ran = (name, act) => {
    try {
      answer(name, act());
    } catch {
      answer(name, 'refused');
    }
  };
  for (const [name, url] of [['worker fetch', address + 'worker-fetch'], ['worker own fetch', ownFile]])
    fetch(url, {mode: 'no-cors'}).then(() => answer(name, 'sent'), () => answer(name, 'refused'));
  const request = new XMLHttpRequest();
  request.onload = request.onerror = (event) => answer('worker request', event.type === 'load' ? 'sent' : 'refused');
  ran('worker request', () => {
    request.open('POST', address + 'worker-request');
    request.send('x');
    return 'asked';
  });
  ran('worker socket', () => {
    const socket = new WebSocket(address.replace('http', 'ws') + 'worker-socket');
    socket.onopen = socket.onerror = (event) => answer('worker socket', event.type === 'open' ? 'sent' : 'refused');
    return 'asked';
  });
  ran('worker events', () => {
    const events = new EventSource(address + 'worker-events');
    events.onopen = events.onerror = (event) => answer('worker events', event.type === 'open' ? 'sent' : 'refused');
    return 'asked';
  });
  ran('worker script', () => (importScripts(address + 'worker-script.js'), 'ran'));
  ran('worker eval', () => (0, eval)('"ran"'));
  ran('worker function', () => new Function('return "ran"')());
  // One of its own is under the same policy again.
  ran('worker of worker', () => {
    const text = `fetch('${address}worker-of-worker').then(() => postMessage('sent'), () => postMessage('refused'))`;
    const inner = new Worker(URL.createObjectURL(new Blob([text])));
    inner.onmessage = ({data}) => answer('worker of worker', data);
    inner.onerror = () => answer('worker of worker', 'refused');
    return 'asked';
  });
}

// Runs in the page, and from a timer there: a driver's own calls may be exempt from the policy.
function attempt(address, attemptInWorker) {
  const seen = window.__attempts = {violations: [], answers: {}};
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push([event.effectiveDirective, event.blockedURI]));
  const answer = (name, text) => seen.answers[name] = text;
  setTimeout(() => {
    fetch(address + 'fetch').then(() => answer('fetch', 'sent'), () => answer('fetch', 'refused'));
    const image = new Image();
    image.onload = image.onerror = (event) => answer('image', event.type === 'load' ? 'loaded' : 'refused');
    image.src = address + 'image.png';
    try {
      answer('eval', (0, eval)('"ran"'));
    } catch {
      answer('eval', 'refused');
    }
    try {
      answer('function', new Function('return "ran"')());
    } catch {
      answer('function', 'refused');
    }
    const script = document.createElement('script');
    script.textContent = 'window.__attempts.answers.inline = "ran"';
    document.body.append(script);
    const foreign = document.createElement('script');
    foreign.onload = () => answer('script', 'ran');
    foreign.onerror = () => answer('script', 'refused');
    foreign.src = address + 'script.js';
    document.body.append(foreign);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.__attempts.answers.attribute = "ran"');
    document.body.append(button);
    button.click();
    navigator.sendBeacon(address + 'beacon', 'x');
    fetch('manifest.json').then(() => answer('own fetch', 'sent'), () => answer('own fetch', 'refused'));
    const blobOf = (text, type) => URL.createObjectURL(new Blob([text], {type}));
    const picture = new Image();
    picture.onload = picture.onerror = (event) => answer('blob image', event.type === 'load' ? 'loaded' : 'refused');
    picture.src = blobOf('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', 'image/svg+xml');
    new FontFace('Foreign', `url(${address}font.woff2)`).load().catch(() => answer('font', 'refused'));
    const task = `(${attemptInWorker})(${JSON.stringify(address)}, ${JSON.stringify(new URL('manifest.json', location).href)})`;
    const worker = new Worker(blobOf(task, 'text/javascript'));
    answer('worker', 'silent');
    worker.onmessage = ({data: [name, text]}) => {
      answer('worker', 'ran');
      answer(name, text);
    };
    try {
      const foreignWorker = new Worker('data:text/javascript,postMessage("ran")');
      foreignWorker.onmessage = () => answer('foreign worker', 'ran');
      foreignWorker.onerror = () => answer('foreign worker', 'refused');
    } catch {
      answer('foreign worker', 'refused');
    }
    const frame = document.createElement('iframe');
    frame.src = address + 'frame';
    document.body.append(frame);
    const styled = document.createElement('i');
    styled.setAttribute('style', 'margin-left: 77px');
    document.body.append(styled);
    answer('style attribute', getComputedStyle(styled).marginLeft === '77px' ? 'applied' : 'refused');
    const form = document.createElement('form');
    form.action = address + 'form';
    form.target = '_blank';
    document.body.append(form);
    try {
      form.submit();
    } catch {
      // Firefox throws where the others only refuse.
    }
    try {
      new WebSocket(address.replace('http', 'ws') + 'socket').onopen = () => answer('socket', 'sent');
    } catch {
      // Refused at once.
    }
    answer('all', 'tried');
  });
}

const attempts = ['fetch', 'own fetch', 'image', 'blob image', 'eval', 'function', 'script', 'font', 'style attribute',
  'foreign worker', 'worker fetch', 'worker own fetch', 'worker request', 'worker socket', 'worker events', 'worker script',
  'worker eval', 'worker function', 'worker of worker'];

export async function run({browser, check, note, url}) {
  const host = await stranger();
  // Firefox lets a page from a file read the files beside it, whatever its policy says.
  const isExempt = browser.name === 'firefox' && url.startsWith('file:');
  if (isExempt) note('not refused by firefox: files beside a page that is itself a file');
  const refused = attempts.filter((name) => !isExempt || !/own fetch/.test(name));
  try {
    const policy = await browser.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content);
    const said = Object.fromEntries(policy.split('; ').map((part) => {
      const [name, ...sources] = part.split(' ');
      return [name, sources.map((source) => source.replace(/'sha256-[^']+'/, "'sha256-'")).join(' ')];
    }));
    assert.deepEqual(said, allowed, 'the policy allows what the page uses, and no more');
    // The faces of its fields come as bytes, which needs no leave.
    await browser.waitFor(() => browser.evaluate(() =>
      [...document.fonts].filter((face) => face.family === 'Inter' && face.status === 'loaded').length === 2), 'both faces');
    await browser.evaluate(attempt, host.url, String(attemptInWorker));
    let seen;
    const read = async () => seen = await browser.evaluate(() => window.__attempts);
    await browser.waitFor(async () => {
      const {answers} = await read();
      return ['all', ...refused].every((name) => name in answers && answers[name] !== 'asked');
    }, 'every attempt to be answered').catch((error) => {
      throw new Error(`answers: ${JSON.stringify(seen)}\n${error.message.split('\n')[0]}`);
    });
    for (const name of refused) check(seen.answers[name] === 'refused', `${name}: ${seen.answers[name]}`);
    check(seen.answers.worker === 'ran', 'a worker of its own can run');
    for (const name of ['inline', 'attribute', 'socket']) check(!(name in seen.answers), `${name} was let through`);
    const has = (directive, blocked) => seen.violations.some(([one, uri]) => directive.test(one) && blocked.test(uri));
    await browser.waitFor(async () => {
      await read();
      return has(/^connect-src/, /fetch/) && has(/^img-src/, /image/) && has(/^script-src/, /script\.js/) &&
        has(/^script-src/, /^inline/) && has(/^script-src/, /^(eval|inline|$)/) && has(/^font-src/, /font/) &&
        has(/^worker-src/, /^data/) && has(/^frame-src/, /^http/) && has(/^form-action/, /form/);
    }, 'each refusal to be reported').catch((error) => {
      throw new Error(`violations: ${JSON.stringify(seen.violations)}\n${error.message.split('\n')[0]}`);
    });
    check(host.visits.length === 0, `the stranger heard ${host.visits}`);
  } finally {
    await host.close();
  }
}
