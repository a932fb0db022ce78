// Scripts as short as they can be written with the same meaning: names inside functions, spaces, comments. By the parser and
// the printer that come with Emscripten, which makes its own scripts with them.
import {createRequire} from 'node:module';
import {join} from 'node:path';

// emscripten   its folder
// returns      a function from a script's text to the shorter one, plain ASCII, that may stand in a page
export function minifier(emscripten) {
  const require = createRequire(join(emscripten, 'tools/acorn-optimizer.mjs'));
  const acorn = require('acorn'), {AST_Node} = require('../third_party/terser/terser.js');
  return (text) => {
    const script = AST_Node.from_mozilla_ast(acorn.parse(text, {ecmaVersion: 'latest'}));
    script.figure_out_scope({});
    script.compute_char_frequency({});
    script.mangle_names({reserved: []});
    const shorter = script.print_to_string({ascii_only: true, inline_script: true});
    if (/[^\x00-\x7f]/.test(shorter)) throw new Error('a script is not plain ASCII');
    return shorter;
  };
}
