// Both programs, Emscripten's, as they are started: the page's own, and in workers the engine.

// Unpacks and starts the page's own; keeps the engine for the first question.
async function startProgram() {
  const [code, engine, assets] = unpackBlock('program');
  document.getElementById('program').remove();
  page.engine = engine.slice();
  return openProgram(programGlue(), await WebAssembly.compile(code), assets, host);
}

// Starts a program, whose imports ask `host`, on a memory of its own; resolves when its exports can be called. Workers do it
// too, so it uses nothing but its arguments.
async function openProgram(create, module, assets, host) {
  const program = await new Promise((resolve, reject) => {
    create({
      host,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(String(what))),
    }).then(resolve, reject);
  });
  // They stay where they are as long as the program runs.
  const place = program._malloc(assets.length);
  program.HEAPU8.set(assets, place);
  if (!program._tributary_take_assets(place, assets.length)) throw new Error('the assets are damaged');
  program.assets = {place, length: assets.length};
  return program;
}

// A copy, for another program.
function programAssets() {
  const {place, length} = program.assets;
  return program.HEAPU8.slice(place, place + length);
}
