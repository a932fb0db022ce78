// The program, Emscripten's, as it is started: once for the page itself, and in workers once more for long questions. It is in
// two parts (web/page/split.mjs): the first draws the first picture, the second holds engines and further pages.

// Unpacks and starts the page's own.
async function startProgram() {
  const [modules, thin] = unpackBlock('program'), [first, later] = joinModules(modules);
  document.getElementById('program').remove();
  page.parts = {first: await WebAssembly.compile(first), later};
  // The first picture of every page but Home needs both.
  if (!['', 'home'].includes(preference('page'))) await compiledParts();
  return openProgram(programGlue(), page.parts, wholeAssets(thin), host);
}

// Both parts compiled, as workers take them too.
const compiledParts = () => page.compiling ||= WebAssembly.compile(page.parts.later).then((later) => {
  page.parts.later = later;
  return page.parts;
});

// So that nobody waits for it when a function of the second part is called.
async function joinLaterPart() {
  await compiledParts();
  program.join();
}

// Starts a program, whose imports ask `host`, on a memory of its own; resolves when its exports can be called. The second of
// its `parts`, a module or its bytes, joins when a function of it is called first. Workers do it too, so it uses nothing but
// its arguments.
async function openProgram(create, parts, assets, host) {
  let join;
  const program = await new Promise((resolve, reject) => {
    create({
      host,
      instantiateWasm(imports, receive) {
        let exports, table;
        join = () => {
          if (table) return;
          const later = parts.later instanceof WebAssembly.Module ? parts.later : new WebAssembly.Module(parts.later);
          new WebAssembly.Instance(later, {...imports, first: exports});
          table = Object.values(exports).find((one) => one instanceof WebAssembly.Table);
        };
        // What stands in the table where a function of the second part will be, under the number of its place.
        const later = new Proxy({}, {get: (_, place) => (...args) => {
          join();
          return table.get(Number(place))(...args);
        }});
        WebAssembly.instantiate(parts.first, {...imports, later}).then((instance) => {
          exports = instance.exports;
          receive(instance, parts.first);
        }, reject);
        return {};
      },
      onAbort: (what) => reject(new Error(String(what))),
    }).then(resolve, reject);
  });
  program.join = join;
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
