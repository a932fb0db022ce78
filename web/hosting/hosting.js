// Where the page comes from a host and not from a file: a service worker keeps its files for use without a network, and a
// newer version is announced. Until it is used, at the next start or when the person says so, this one goes on.

const hosting = {registration: null, checkedAt: 0, isUnsaved: false, isPutOff: false};
const checkAgainAfter = 3600_000;  // milliseconds

async function watchHosting() {
  if (!/^https?:$/.test(location.protocol) || !isSecureContext) return;
  try {
    hosting.registration = await navigator.serviceWorker.register('sw.js');
  } catch {
    // The page may stand there alone, or the browser keep nothing: it works all the same.
    return;
  }
  hosting.checkedAt = Date.now();
  for (const [rel, href] of [['manifest', 'manifest.json'], ['apple-touch-icon', 'icon-180.png']]) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    document.head.append(link);
  }
  hosting.registration.addEventListener('updatefound', () => {
    hosting.registration.installing.addEventListener('statechange', offerUpdate);
  });
  // Another tab may have put it to use.
  navigator.serviceWorker.addEventListener('controllerchange', offerUpdate);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - hosting.checkedAt < checkAgainAfter) return;
    hosting.checkedAt = Date.now();
    hosting.registration.update().catch(() => {});
  });
  offerUpdate();
}

// Shows the banner as long as a newer version waits, in the language of the moment.
function offerUpdate() {
  const box = document.getElementById('update'), waiting = hosting.registration && hosting.registration.waiting;
  const isNews = box.hidden;
  box.hidden = !waiting || !navigator.serviceWorker.controller || hosting.isPutOff;
  if (box.hidden) return;
  box.replaceChildren();
  box.setAttribute('aria-label', sentence('update'));
  const text = sentence(hosting.isUnsaved ? 'update_unsaved' : 'update_ready');
  make(box, 'p', text);
  makeButton(box, sentence('update_now'), useUpdate);
  makeButton(box, sentence('update_later'), putUpdateOff);
  if (isNews) announce(text, false);
}

function putUpdateOff() {
  hosting.isPutOff = true;
  offerUpdate();
}

// Saves, hands the page over to the new version, and starts again with it.
async function useUpdate() {
  call('flush');
  await nothingSaving();
  hosting.isUnsaved = document.documentElement.dataset.save === 'failed';
  const waiting = hosting.registration.waiting;
  if (hosting.isUnsaved || !waiting) {
    offerUpdate();
    if (hosting.isUnsaved) announce(sentence('update_unsaved'), true);
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.postMessage('use this version');
}

function nothingSaving() {
  const isSaving = () => document.documentElement.dataset.save === 'saving';
  return new Promise((resolve) => {
    if (!isSaving()) return resolve();
    new MutationObserver((_, observer) => {
      if (isSaving()) return;
      observer.disconnect();
      resolve();
    }).observe(document.documentElement, {attributeFilter: ['data-save']});
  });
}
