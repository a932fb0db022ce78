// Fingers. A tap presses and releases; a finger that moves scrolls what lies under it, and the scrolling runs out gently.
// What moves by dragging starts at once if it is a slider, else after a short rest, so that a board can still be scrolled;
// anything else tells its name after a longer one. Two fingers on the board widen its months and move it; elsewhere they
// zoom the page, which is the browser's.

const touch = {
  id: null, startX: 0, startY: 0, began: 0, x: 0, y: 0,
  mode: '',     // 'waiting', 'scrolling', 'dragging', 'resting' or 'pinching'
  other: null,  // the second finger of a pinch: {id, x, y}
  timer: 0,
  speedX: 0, speedY: 0, time: 0,
  coasting: 0,  // the animation frame that scrolls on
};
const touchSlack = 8, restBeforeDrag = 300, restBeforeHover = 500;

function watchTouch() {
  addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !isOurs(event)) return;
    if (event.isPrimary) startTouch(event);
    else if (touch.id !== null && takesPinch(event)) startPinch(event);
    else endTouch(true);
  });
  addEventListener('pointermove', (event) => {
    if (touch.mode === 'pinching') movePinch(event);
    else if (event.pointerId === touch.id) moveTouch(event);
  });
  const end = (event, isCancelled) => {
    if (touch.mode === 'pinching' && touch.other.id === event.pointerId) endTouch(true);
    else if (event.pointerId === touch.id) endTouch(isCancelled || touch.mode === 'pinching', event.timeStamp);
  };
  addEventListener('pointerup', (event) => end(event, false));
  addEventListener('pointercancel', (event) => end(event, true));
  // Else the browser would take both fingers for a zoom of the page.
  page.canvas.addEventListener('touchstart', (event) => {
    const [a, b] = event.touches;
    if (b && call('takes_pinch', (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2)) event.preventDefault();
  }, {passive: false});
}

const takesPinch = (event) =>
  call('takes_pinch', (touch.x + event.clientX) / 2, (touch.y + event.clientY) / 2) !== 0;

function startPinch(event) {
  clearTimeout(touch.timer);
  if (touch.mode === 'dragging') abandonPress();
  touch.mode = 'pinching';
  touch.other = {id: event.pointerId, x: event.clientX, y: event.clientY};
  page.canvas.setPointerCapture(event.pointerId);
}

function movePinch(event) {
  const finger = event.pointerId === touch.id ? touch : event.pointerId === touch.other.id ? touch.other : null;
  if (!finger) return;
  const measure = () => ({
    x: (touch.x + touch.other.x) / 2, y: (touch.y + touch.other.y) / 2,
    apart: Math.max(1, Math.hypot(touch.x - touch.other.x, touch.y - touch.other.y)),
  });
  const before = measure();
  finger.x = event.clientX;
  finger.y = event.clientY;
  const now = measure();
  call('pinch', now.x, now.y, now.apart / before.apart);
  call('pointer_moved', now.x, now.y, PointerKind.touch);
  call('wheel', before.x - now.x, before.y - now.y, 0);
  wake();
}

function startTouch(event) {
  cancelAnimationFrame(touch.coasting);
  Object.assign(touch, {id: event.pointerId, startX: event.clientX, startY: event.clientY, began: event.timeStamp,
    x: event.clientX, y: event.clientY, speedX: 0, speedY: 0, time: event.timeStamp, mode: 'waiting'});
  if (event.target === page.canvas) page.canvas.setPointerCapture(event.pointerId);
  const under = mirror.records.get(call('focusable_at', touch.x, touch.y));
  if (!under || !under.node.takes_keys || under.field) {
    if (event.target === page.canvas) touch.timer = setTimeout(startHover, restBeforeHover);
    return;
  }
  if (under.node.role === 'slider') startDrag();
  else touch.timer = setTimeout(startDrag, restBeforeDrag);
}

function startDrag() {
  touch.mode = 'dragging';
  focusUnder(touch.startX, touch.startY);
  call('pointer_pressed', touch.startX, touch.startY, PointerKind.touch);
  drawFrame();
  wake();
}

// As the pointer of a mouse that rests.
function startHover() {
  touch.mode = 'resting';
  call('pointer_moved', touch.startX, touch.startY, PointerKind.touch);
  wake();
}

function moveTouch(event) {
  if (touch.mode === 'resting') return;
  const dx = event.clientX - touch.x, dy = event.clientY - touch.y;
  if (touch.mode === 'waiting') {
    if (Math.hypot(event.clientX - touch.startX, event.clientY - touch.startY) < touchSlack) return;
    clearTimeout(touch.timer);
    touch.mode = 'scrolling';
  }
  const elapsed = Math.max(1, event.timeStamp - touch.time);
  touch.speedX = dx / elapsed;
  touch.speedY = dy / elapsed;
  touch.time = event.timeStamp;
  touch.x = event.clientX;
  touch.y = event.clientY;
  if (touch.mode === 'dragging') call('pointer_moved', touch.x, touch.y, PointerKind.touch);
  else scrollByTouch(dx, dy);
  wake();
}

function scrollByTouch(dx, dy) {
  call('pointer_moved', touch.startX, touch.startY, PointerKind.touch);
  call('wheel', -dx, -dy, 0);
}

function endTouch(isCancelled, time = Infinity) {
  clearTimeout(touch.timer);
  // Busy, the page may notice a rest before it hears that the finger had left by then.
  const isTap = touch.mode === 'resting' && !isCancelled && time - touch.began < restBeforeHover;
  const mode = isTap ? 'waiting' : touch.mode;
  touch.id = null;
  touch.mode = '';
  if (mode === 'resting') {
    call('pointer_gone');
    wake();
  } else if (isCancelled) {
    abandonPress();
  } else if (mode === 'scrolling') {
    coast(touch.speedX, touch.speedY, performance.now());
  } else if (mode === 'waiting') {
    tap();
  } else if (mode === 'dragging') {
    call('pointer_released', touch.x, touch.y);
    drawWithinGesture();
    call('pointer_gone');
    wake();
  }
}

function tap() {
  // A field under the finger gets its focus from the browser.
  const target = document.elementFromPoint(touch.startX, touch.startY);
  if (target === page.canvas) focusUnder(touch.startX, touch.startY);
  call('pointer_pressed', touch.startX, touch.startY, PointerKind.touch);
  drawFrame();
  call('pointer_released', touch.startX, touch.startY);
  drawWithinGesture();
  call('pointer_gone');
  wake();
}

// Scrolls on while the speed halves about every fifth of a second, until another touch or a standstill.
function coast(speedX, speedY, before) {
  const isStill = Math.hypot(speedX, speedY) < 0.05;
  if (isStill || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    call('pointer_gone');
    wake();
    return;
  }
  touch.coasting = requestAnimationFrame((now) => {
    const elapsed = Math.min(50, Math.max(1, now - before)), kept = Math.exp(-elapsed / 300);
    scrollByTouch(speedX * elapsed, speedY * elapsed);
    drawFrame();
    coast(speedX * kept, speedY * kept, now);
  });
}
