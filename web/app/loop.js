// Frames on demand: something happens, a frame or two are drawn, and then nothing runs until something happens again.

const loop = {
  frames: 0,   // drawn so far
  owed: 0,     // still to be drawn after the last event
  request: 0,  // of the animation frame that is waiting
  timer: 0,    // of the moment at which the program wants to be woken
  hasUnseenAct: false,  // since the last frame
  isDrawing: false,
};

// Something has changed: draws it, and once more for what settles one frame later.
function wake(frames = 2) {
  loop.owed = Math.max(loop.owed, frames);
  requestFrame();
}

function requestFrame() {
  if (loop.request || document.hidden || page.hasFailed || !program) return;
  loop.request = requestAnimationFrame(() => {
    loop.request = 0;
    --loop.owed;
    drawFrame();
    if (loop.owed > 0) requestFrame();
  });
}

// WebKitGTK goes on showing an older picture when a frame draws nothing.
const drawsEveryFrame = navigator.vendor.startsWith('Apple');

// One frame, at once. Answers whether the program wants another.
function drawFrame() {
  clearTimeout(loop.timer);
  if (drawsEveryFrame) call('draw_anew');
  loop.hasUnseenAct = false;
  loop.isDrawing = true;
  const began = performance.now(), wantsAnother = call('frame', began / 1000) !== 0, drawn = performance.now();
  call('tell_changes');
  applyMirror();
  loop.isDrawing = false;
  document.documentElement.dataset.frames = ++loop.frames;
  if (loop.frames === 1) performance.mark('first frame');
  // tests/bench asks for the cost of each frame.
  if ('measure' in document.documentElement.dataset) {
    performance.measure('frame', {start: began, end: drawn});
    performance.measure('mirror', {start: drawn, end: performance.now()});
  }
  if (wantsAnother) loop.owed = Math.max(loop.owed, 1);
  if (loop.owed > 0) requestFrame();
  const seconds = call('wake_after');
  if (seconds >= 0 && !document.hidden) loop.timer = setTimeout(wake, seconds * 1000, 1);
  return wantsAnother;
}

// Before an act is passed on: fingers are quicker than frames, and of two acts answered by the same plan the later one would
// undo the earlier. What is still being typed comes again whole, so it needs no frame of its own.
function drawUnseenAct(isTyping) {
  if (loop.hasUnseenAct && !isTyping && !loop.isDrawing) drawFrame();
  loop.hasUnseenAct = true;
}

// For events whose consequences need the person's gesture (a file dialogue, a download, an on-screen keyboard): the frames
// run inside the event, until the program has acted on it.
function drawWithinGesture() {
  for (let frames = 0; frames < 3 && drawFrame(); ++frames);
  wake();
}

function watchVisibility() {
  const leave = () => {
    // What is still being typed counts too.
    const record = focusedRecord();
    if (record && record.field && record.field.isEdited && record !== mirror.composing) finishField(record);
    if (program && !page.hasFailed) drawFrame();
    const isSafe = saveBeforeLeaving();
    loop.owed = Math.max(loop.owed, 1);
    return isSafe;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      leave();
      cancelAnimationFrame(loop.request);
      clearTimeout(loop.timer);
      loop.request = 0;
    } else {
      listDocuments();
      // What a hidden page has shown last may have been thrown away.
      call('draw_anew');
      wake();
    }
  });
  addEventListener('blur', () => call('flush'));
  addEventListener('pagehide', leave);
  addEventListener('beforeunload', (event) => {
    if (!leave()) event.preventDefault();
  });
  document.addEventListener('freeze', leave);
  addEventListener('pageshow', () => {
    call('draw_anew');
    wake();
  });
}
