// Draws what the embedded face lacks, in whatever faces the machine has, on a canvas that nobody sees. The browser joins,
// shapes and orders it; the program keeps the picture like any glyph.

const foreignText = {context: null, widest: 4096};

// The context, set to a face; `px` is the em size in pixels of the screen.
function foreignContext(text, px, isSemibold) {
  foreignText.context ||= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const context = foreignText.context;
  context.font = `${isSemibold ? 600 : 400} ${px}px Inter, system-ui, sans-serif`;
  context.direction = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|^\ud802|^\ud803|^\ud83a/.test(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  return context;
}

function textAdvance(text, px, isSemibold) {
  return foreignContext(text, px, isSemibold).measureText(text).width;
}

// {left, top, width, height, isColoured, pixels}, as shell::TextPicture.
function textPicture(text, px, isSemibold) {
  const box = foreignContext(text, px, isSemibold).measureText(text);
  const left = -Math.ceil(box.actualBoundingBoxLeft) - 1, top = -Math.ceil(box.actualBoundingBoxAscent) - 1;
  const width = Math.min(Math.ceil(box.actualBoundingBoxRight) + 1 - left, foreignText.widest);
  const height = Math.min(Math.ceil(box.actualBoundingBoxDescent) + 1 - top, foreignText.widest);
  if (!(width > 2 && height > 2)) return {left, top, width: 0, height: 0, isColoured: false, pixels: new Uint8Array(0)};
  const {canvas} = foreignText.context;
  canvas.width = width;
  canvas.height = height;
  // Another size has emptied the context, its face included.
  const context = foreignContext(text, px, isSemibold);
  context.fillStyle = '#fff';
  context.fillText(text, -left, -top);
  const pixels = context.getImageData(0, 0, width, height).data;
  return {left, top, width, height, isColoured: holdsColour(pixels), pixels};
}

// Letters come in white and are tinted by the program; an emoji brings its own colours.
function holdsColour(pixels) {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at + 3] > 64 && Math.min(pixels[at], pixels[at + 1], pixels[at + 2]) < 230) return true;
  return false;
}
