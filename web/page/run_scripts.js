// The last of what the page runs as it stands: its other scripts come out of their block and run. The page's policy names the
// digest of exactly this text, so that a damaged one does not run at all.

const script = document.createElement('script');
script.textContent = new TextDecoder().decode(unpackBlock('scripts')[0]);
script.unpackBlock = unpackBlock;
document.body.append(script);
