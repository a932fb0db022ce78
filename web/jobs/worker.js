// What answers a question: a program of its own, in a worker or, where there are none, in the page. These functions travel
// to the worker as text, so they use nothing but their arguments and each other's results.

// `pieces`: of the file, byte arrays. Answers core/jobs/outcome.h's bytes; throws where the program stops.
function runJob(program, name, question, pieces) {
  const reserve = (bytes) => {
    const place = program._malloc(bytes);
    if (!place) throw new RangeError('out of memory');
    return place;
  };
  const given = [[new TextEncoder().encode(name)], [question], pieces].map((parts) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0), place = reserve(length + 1);
    let end = place;
    for (const part of parts) {
      program.HEAPU8.set(part, end);
      end += part.length;
    }
    return [place, length];
  });
  const room = reserve(4), start = program._tributary_run_job(...given.flat(), room);
  const length = new Uint32Array(program.HEAPU8.buffer, room, 1)[0];
  const outcome = program.HEAPU8.slice(start, start + length);
  for (const place of [room, ...given.map(([place]) => place)]) program._free(place);
  return outcome;
}

// The worker's side. It is told the program first, as {parts, assets}, and then one question after the other, as {number,
// name, question} after the pieces of its file, as {number, piece}; it tells {isReady} or {isUnable}, {number, share} from time
// to time, and {number, outcome, memory} or {number, reason}.
function answerQuestions(glue, openProgram, runJob) {
  const pause = 50;  // milliseconds between two tellings of how much is done
  let program, number, pieces, toldAt;
  const host = {
    jobProgress(share) {
      const now = performance.now();
      if (now - toldAt >= pause) {
        toldAt = now;
        postMessage({number, share});
      }
      return true;
    },
    outOfMemory() {
      throw new RangeError('out of memory');
    },
  };
  onmessageerror = () => postMessage({isUnable: true, what: 'the program does not reach it'});
  onmessage = async ({data}) => {
    if (data.parts) {
      try {
        program = await openProgram(glue(), data.parts, data.assets, host);
        postMessage({isReady: true});
      } catch (error) {
        postMessage({isUnable: true, what: String(error)});
      }
      return;
    }
    if (number !== data.number) pieces = [];
    number = data.number;
    if (data.piece) {
      pieces.push(data.piece);
      return;
    }
    toldAt = performance.now();
    try {
      const outcome = runJob(program, data.name, data.question, pieces.splice(0));
      postMessage({number, outcome, memory: program.HEAPU8.length}, [outcome.buffer]);
    } catch (error) {
      const isFull = error instanceof RangeError && error.message === 'out of memory';
      postMessage({number, reason: isFull ? 'memory' : 'crashed', what: String(error)});
    }
  };
}
