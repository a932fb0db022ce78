// What the person prefers everywhere, as the browser tells it: less motion, darkness, contrast, the system's own colours.
// Followed while the page is open.

function watchPreferences() {
  const wishes = {
    motion: matchMedia('(prefers-reduced-motion: reduce)'),
    dark: matchMedia('(prefers-color-scheme: dark)'),
    contrast: matchMedia('(prefers-contrast: more)'),
    forced: matchMedia('(forced-colors: active)'),
  };
  const tell = () => {
    call('reduced_motion', wishes.motion.matches ? 1 : 0);
    call('browser_dark', wishes.dark.matches ? 1 : 0);
    call('more_contrast', wishes.contrast.matches ? 1 : 0);
    call('system_colours', wishes.forced.matches ? 1 : 0, ...systemColours());
    wake();
  };
  for (const wish of Object.values(wishes)) wish.addEventListener('change', tell);
  tell();
}

// The colours that the browser would force on a page of plain elements, as 0xRRGGBBAA.
function systemColours() {
  const probe = document.createElement('p');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colours = ['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Highlight', 'ButtonBorder'].map((name) => {
    probe.style.color = name;
    const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
    return (red << 24 | green << 16 | blue << 8 | 255) >>> 0;
  });
  probe.remove();
  return colours;
}
