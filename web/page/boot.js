// Starts everything, in this order: what the browser must have, the program, the canvas, the events.

const page = {
  canvas: document.getElementById('canvas'),
  picker: document.getElementById('picker'),
  language: 'en',
  planLanguage: 'en',  // of what is typed in fields
  preferences: {},
  ratio: 0,
  hasFailed: false,
};

async function boot() {
  page.preferences = readPreferences();
  const browserLanguage = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';
  page.language = preference('language') || (/^fr\b/i.test(browserLanguage) ? 'fr' : 'en');
  if (!texts[page.language]) page.language = 'en';
  document.documentElement.lang = page.language;
  if (preference('theme')) host.setTheme(preference('theme') === 'dark');
  document.getElementById('loading').textContent = sentence('loading');
  mirror.root = document.getElementById('mirror');

  const missing = missingFeatures();
  if (missing.length) {
    showFailure('missing', missing.join(', '));
    return;
  }
  try {
    program = await startProgram(await unpackProgram());
  } catch (error) {
    showFailure('start', error);
    return;
  }
  if (!call('open_canvas')) {
    if (!page.hasFailed) showFailure('missing', 'WebGL 2');
    return;
  }
  embedFaces();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  call('start', preference('language'), preference('theme'), preference('last_document'), preference('page'),
       browserLanguage, isDark ? 1 : 0);
  openMirror();
  watchKeys();
  watchPointer();
  watchFiles();
  watchContext();
  watchPreferences();
  watchVisibility();
  watchSize();
  document.getElementById('loading').hidden = true;
  document.documentElement.dataset.ready = '';
}

// Native fields are set in the same face as what is drawn.
function embedFaces() {
  for (const isSemibold of [false, true]) {
    const face = new FontFace('Inter', faceBytes(isSemibold), {weight: isSemibold ? '600' : '400'});
    document.fonts.add(face);
    face.load();
  }
}

boot();
