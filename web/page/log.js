// The last things that happened, for the report that a person may pass on after a failure: names and times, never anything
// of a plan.

const log = [];
const logRoom = 150;

function note(what) {
  const now = performance.now() / 1000, last = log[log.length - 1];
  if (last && last.what === what) {
    ++last.times;
    last.until = now;
    return;
  }
  log.push({what, from: now, until: now, times: 1});
  if (log.length > logRoom) log.shift();
}

function logText() {
  return log.map(({what, from, until, times}) =>
    `${from.toFixed(3)} ${what}${times > 1 ? ` (${times} times until ${until.toFixed(3)})` : ''}`).join('\n');
}

// Where the page lies is nobody's business, and what could not be parsed may be a person's text.
function errorText(error) {
  if (!(error instanceof Error)) return String(error);
  const places = String(error.stack || '').split('\n').filter((line) => /^ *at |@/.test(line)).slice(0, 12);
  const what = error instanceof SyntaxError ? error.name : String(error);
  return [what, ...places].join('\n').replaceAll(location.href.split('#')[0], 'page');
}

function watchErrors() {
  addEventListener('error', (event) => note('error: ' + errorText(event.error)));
  addEventListener('unhandledrejection', (event) => note('error: ' + errorText(event.reason)));
}

function reportText(kind, error) {
  const memory = program ? Math.round(program.HEAPU8.length / 2 ** 20) : 0;
  return [
    `Tributary ${version}`,
    `What: ${kind}`,
    `When: ${new Date().toISOString()}, ${(performance.now() / 1000).toFixed(0)} s after the start`,
    `Browser: ${navigator.userAgent}`,
    `Page: ${location.protocol} ${innerWidth} x ${innerHeight} at ${devicePixelRatio}, ${page.language}`,
    `Memory: ${memory} MB`,
    `Frames: ${loop.frames}`,
    '',
    errorText(error),
    '',
    logText(),
  ].join('\n');
}
