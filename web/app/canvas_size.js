// Keeps the canvas at exactly one pixel per pixel of the screen, whatever the zoom and the monitor.

// The browser's own count of pixels, which knows how it rounds; Chromium gives CSS pixels for it while it emulates another
// screen.
function pixels(about, exact) {
  return Math.max(1, exact && Math.abs(exact - about) < 1.5 ? exact : Math.round(about));
}

function watchSize() {
  const fit = (entry) => {
    const ratio = devicePixelRatio;
    const exact = entry && entry.devicePixelContentBoxSize && entry.devicePixelContentBoxSize[0];
    const width = pixels(page.canvas.clientWidth * ratio, exact && exact.inlineSize);
    const height = pixels(page.canvas.clientHeight * ratio, exact && exact.blockSize);
    if (width === page.canvas.width && height === page.canvas.height && ratio === page.ratio) return;
    page.canvas.width = width;
    page.canvas.height = height;
    page.ratio = ratio;
    call('resize', width / ratio, height / ratio, ratio, width, height);
    // Setting its size has emptied the canvas, so it is drawn before the browser shows it.
    drawFrame();
    wake();
  };

  const observer = new ResizeObserver((entries) => fit(entries[entries.length - 1]));
  try {
    observer.observe(page.canvas, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(page.canvas);
  }
  // The box may stay the same while the pixels change, as when the window goes to another monitor.
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      fit();
      watchRatio();
    }, {once: true});
  };
  watchRatio();
  fit();
}
