// Mouse and pen. A press gives the focus to what lies under it, as a native button would, and draws its frames inside the
// event, so that what it starts still counts as the person's own doing.

const pointer = {
  down: null,  // id of the pointer that is pressed
  x: 0, y: 0,
};

function isOurs(event) {
  return event.target === page.canvas || mirror.root.contains(event.target);
}

function pointAt(event) {
  pointer.x = event.clientX;
  pointer.y = event.clientY;
}

function watchPointer() {
  addEventListener('pointerdown', (event) => {
    if (!isOurs(event) || event.pointerType === 'touch' || event.button !== 0) return;
    pointAt(event);
    press(event, PointerKind[event.pointerType] || 0);
  });
  addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || (pointer.down === null && !isOurs(event))) return;
    pointAt(event);
    call('pointer_moved', pointer.x, pointer.y, PointerKind[event.pointerType] || 0);
    wake();
  });
  addEventListener('pointerup', (event) => {
    if (event.pointerType === 'touch' || event.pointerId !== pointer.down || event.button !== 0) return;
    pointAt(event);
    release();
  });
  addEventListener('pointercancel', (event) => {
    if (event.pointerId === pointer.down) abandonPress();
  });
  addEventListener('blur', () => {
    if (pointer.down !== null) abandonPress();
  });
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'touch' || pointer.down !== null) return;
    call('pointer_gone');
    wake();
  });
  // The focus is given on pressing; the browser would take it away again.
  page.canvas.addEventListener('mousedown', (event) => event.preventDefault());
  page.canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  watchTouch();
  watchWheel();
}

function press(event, kind) {
  pointer.down = event.pointerId;
  if (event.target === page.canvas) {
    page.canvas.setPointerCapture(event.pointerId);
    focusUnder(pointer.x, pointer.y);
  }
  call('pointer_pressed', pointer.x, pointer.y, kind);
  drawFrame();
  wake();
}

function release() {
  pointer.down = null;
  // The way here is seen before the letting go, however quick: a frame to take hold, and one to follow.
  if (loop.request) {
    drawFrame();
    drawFrame();
  }
  call('pointer_released', pointer.x, pointer.y);
  drawWithinGesture();
}

// Lets go where nothing is.
function abandonPress() {
  pointer.down = null;
  call('pointer_released', -10_000, -10_000);
  drawFrame();
  call('pointer_gone');
  wake();
}

function focusUnder(x, y) {
  const record = mirror.records.get(call('focusable_at', x, y));
  if (record && !isInert(record.element)) focusElement(record.element);
  else if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
}
