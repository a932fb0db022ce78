// The wheel, everywhere over the page, native fields included. A pinch on a trackpad comes as a wheel with Control that
// nobody holds; with the real key the wheel is the browser's own zoom.

const wheel = {isControlHeld: false};

function watchWheel() {
  const note = (event) => wheel.isControlHeld = event.ctrlKey;
  addEventListener('keydown', note, true);
  addEventListener('keyup', note, true);
  addEventListener('blur', () => wheel.isControlHeld = false);
  addEventListener('wheel', (event) => {
    const isPinch = event.ctrlKey && !wheel.isControlHeld;
    if (!isOurs(event) || (event.ctrlKey && !isPinch) || scrollsItself(event)) return;
    // Elsewhere a pinch zooms the page.
    if (isPinch && !call('takes_pinch', event.clientX, event.clientY)) return;
    event.preventDefault();
    const unit = [1, 100 / 3, innerHeight * 0.8][event.deltaMode];
    const sideways = event.shiftKey && event.deltaX === 0;
    pointAt(event);
    call('pointer_moved', pointer.x, pointer.y, PointerKind.mouse);
    call('wheel', (sideways ? event.deltaY : event.deltaX) * unit, (sideways ? 0 : event.deltaY) * unit,
         isPinch ? 1 : 0);
    wake();
  }, {passive: false});
}

// A long text that is being edited scrolls by itself until its end.
function scrollsItself(event) {
  const field = event.target;
  if (field.localName !== 'textarea' || field !== document.activeElement) return false;
  const room = event.deltaY < 0 ? field.scrollTop : field.scrollHeight - field.clientHeight - field.scrollTop;
  return room > 1;
}
