// Fingers. A tap presses and releases; a finger that moves scrolls what lies under it, and the scrolling runs out gently.
// What moves by dragging starts at once if it is a slider, else after a short rest, so that a board can still be scrolled.

const touch = {
  id: null, startX: 0, startY: 0, x: 0, y: 0,
  mode: '',     // 'waiting', 'scrolling' or 'dragging'
  timer: 0,
  speedX: 0, speedY: 0, time: 0,
};
const touchSlack = 8, restBeforeDrag = 300;

function watchTouch() {
  addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !isOurs(event)) return;
    if (!event.isPrimary) {
      endTouch(true);
      return;
    }
    startTouch(event);
  });
  addEventListener('pointermove', (event) => {
    if (event.pointerId === touch.id) moveTouch(event);
  });
  addEventListener('pointerup', (event) => {
    if (event.pointerId === touch.id) endTouch(false);
  });
  addEventListener('pointercancel', (event) => {
    if (event.pointerId === touch.id) endTouch(true);
  });
}

function startTouch(event) {
  Object.assign(touch, {id: event.pointerId, startX: event.clientX, startY: event.clientY, x: event.clientX,
    y: event.clientY, speedX: 0, speedY: 0, time: event.timeStamp, mode: 'waiting'});
  if (event.target === page.canvas) page.canvas.setPointerCapture(event.pointerId);
  const under = mirror.records.get(call('focusable_at', touch.x, touch.y));
  if (!under || !under.node.takes_keys) return;
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

function moveTouch(event) {
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

function endTouch(isCancelled) {
  clearTimeout(touch.timer);
  const mode = touch.mode;
  touch.id = null;
  touch.mode = '';
  if (isCancelled) {
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
  if (isStill || touch.id !== null || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    call('pointer_gone');
    wake();
    return;
  }
  requestAnimationFrame((now) => {
    const elapsed = Math.min(50, Math.max(1, now - before)), kept = Math.exp(-elapsed / 300);
    scrollByTouch(speedX * elapsed, speedY * elapsed);
    drawFrame();
    coast(speedX * kept, speedY * kept, now);
  });
}
