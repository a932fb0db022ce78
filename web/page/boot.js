// Starts everything, in this order: what the browser must have, the program, the canvas, the events.

const page = {
  canvas: document.getElementById('canvas'),
  picker: document.getElementById('picker'),
  language: 'en',
  planLanguage: 'en',  // of what is typed in fields
  preferences: {},
  parts: null,  // of the program (web/page/program.js)
  compiling: null,  // promise of both compiled
  loading: null,  // promise of the plan that was asked for last
  ratio: 0,
  hasFailed: false,
};

async function boot() {
  // The text for browsers in which no script comes so far, and what this one came from.
  for (const id of ['unsupported', 'scripts']) document.getElementById(id).remove();
  watchErrors();
  page.preferences = readPreferences();
  page.language = preference('language') || (/^fr\b/i.test(browserLanguage()) ? 'fr' : 'en');
  if (!texts[page.language]) page.language = 'en';
  document.documentElement.lang = page.language;
  if (preference('theme')) host.setTheme(preference('theme') === 'dark');
  document.getElementById('loading').textContent = sentence('loading');

  const missing = missingFeatures();
  if (missing.length) showFailure('missing', missing);
  else if (await beginStart()) showSafeMode(() => start('', true));
  else await start(preference('last_document') || documentLeftBehind());
}

const browserLanguage = () => (navigator.languages && navigator.languages[0]) || navigator.language || 'en';

// `documentId`: that of the plan to open, or a promise of it, which is looked for while the program comes; '' for none.
// `isSafe`: with no plan at all, as one may be the reason for the failures before.
async function start(documentId, isSafe = false) {
  document.getElementById('loading').hidden = false;
  try {
    program = await startProgram();
  } catch (error) {
    showFailure('start', error);
    return;
  }
  note('program is there');
  if (!call('open_canvas')) showFailure('missing', [sentence('lacks_webgl')]);
  if (page.hasFailed) return;
  embedFaces();
  openChannel();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  // A plan that came with the page or its address is opened in place of another.
  const link = isSafe ? '' : takeLink(), brought = isSafe ? null : pageCopy.brought;
  call('start', preference('language'), preference('theme'), brought || link ? '' : await documentId, preference('page'),
       preference('imports'), browserLanguage(), isDark ? 1 : 0);
  if (brought) call('page_opened', brought.document, brought.json);
  if (link) call('link_opened', link);
  openMirror();
  watchKeys();
  watchPointer();
  watchFiles();
  watchLinks();
  watchContext();
  watchPreferences();
  watchVisibility();
  watchSize();
  if (page.hasFailed) return;
  document.getElementById('loading').hidden = true;
  document.documentElement.dataset.ready = '';
  await page.loading;
  await nextFrame();
  await nextFrame();
  if (page.hasFailed) return;
  finishStart();
  joinLaterPart().catch((error) => note('later part: ' + errorText(error)));
}

const nextFrame = () => new Promise(requestAnimationFrame);

// Native fields are set in the same face as what is drawn.
function embedFaces() {
  for (const isSemibold of [false, true]) {
    const face = new FontFace('Inter', bytesOf('face', isSemibold ? 1 : 0), {weight: isSemibold ? '600' : '400'});
    document.fonts.add(face);
    face.load();
  }
}

boot().finally(watchHosting);
