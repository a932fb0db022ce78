// The drawing context can be taken away at any moment, by a driver or a sleeping machine. Only pictures are lost: fields
// can be typed in and plans are stored as ever. Stays it away, a banner says so and offers the plan.

const graphics = {isLost: false, timer: 0};
const graphicsPatience = 5000;

function watchContext() {
  // Nothing runs in a hidden page; the time is counted from when it is seen.
  const expect = () => {
    clearTimeout(graphics.timer);
    if (graphics.isLost && !document.hidden && !page.hasFailed)
      graphics.timer = setTimeout(showGraphicsBanner, graphicsPatience);
  };
  page.canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    note('context lost');
    graphics.isLost = true;
    call('context_lost');
    expect();
  });
  page.canvas.addEventListener('webglcontextrestored', () => {
    note('context restored');
    graphics.isLost = false;
    hideGraphicsBanner();
    call('context_restored');
    // WebKitGTK goes on showing the old picture until the canvas has changed its size.
    page.canvas.width += 1;
    page.canvas.width -= 1;
    drawFrame();
    wake();
  });
  document.addEventListener('visibilitychange', expect);
}

function showGraphicsBanner() {
  const banner = document.getElementById('graphics');
  if (!banner.hidden) return;
  make(banner, 'p', sentence('graphics_lost'));
  const plan = rescuedPlan();
  if (plan) makeButton(banner, sentence('download'), () => {
    // As it is now, not as it was when the banner came.
    const {title, json} = rescuedPlan();
    downloadPlan(title, json);
  });
  makeButton(banner, sentence('reload'), () => location.reload());
  banner.hidden = false;
}

function hideGraphicsBanner() {
  clearTimeout(graphics.timer);
  const banner = document.getElementById('graphics');
  banner.textContent = '';
  banner.hidden = true;
}
