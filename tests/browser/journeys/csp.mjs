// The page's policy holds: it can send nothing anywhere and runs no script but its own.
import {createServer} from 'node:http';

export const title = 'the content security policy';
export const isAboutAddress = true;

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

// Runs in the page, and from a timer there: a driver's own calls may be exempt from the policy.
function attempt(address) {
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
    try {
      new WebSocket(address.replace('http', 'ws') + 'socket').onopen = () => answer('socket', 'sent');
    } catch {
      // Refused at once.
    }
    answer('all', 'tried');
  });
}

export async function run({browser, check}) {
  const host = await stranger();
  try {
    const policy = await browser.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content);
    check(/default-src 'none'/.test(policy) && /connect-src 'none'/.test(policy) && !/'unsafe-(inline|eval)'|\*/.test(policy),
          `the policy is strict: ${policy}`);
    await browser.evaluate(attempt, host.url);
    let seen;
    const read = async () => seen = await browser.evaluate(() => window.__attempts);
    await browser.waitFor(async () => {
      const {answers} = await read();
      return ['all', 'fetch', 'image', 'script'].every((name) => name in answers);
    }, 'every attempt to be answered');
    for (const name of ['fetch', 'image', 'eval', 'function', 'script'])
      check(seen.answers[name] === 'refused', `${name}: ${seen.answers[name]}`);
    for (const name of ['inline', 'attribute', 'socket']) check(!(name in seen.answers), `${name} was let through`);
    const has = (directive, blocked) => seen.violations.some(([one, uri]) => directive.test(one) && blocked.test(uri));
    await browser.waitFor(async () => {
      await read();
      return has(/^connect-src/, /fetch/) && has(/^img-src/, /image/) && has(/^script-src/, /script\.js/) &&
        has(/^script-src/, /^inline/) && has(/^script-src/, /^(eval|inline|$)/);
    }, 'each refusal to be reported').catch((error) => {
      throw new Error(`violations: ${JSON.stringify(seen.violations)}\n${error.message.split('\n')[0]}`);
    });
    check(host.visits.length === 0, `the stranger heard ${host.visits}`);
  } finally {
    await host.close();
  }
}
