// Long questions (shell/frame/jobs.h), answered in workers that run the page's program once more, each with a memory of
// its own. The first is made when there is something to ask; from then on one more than work is kept ready, so that a newer
// question need not wait for one. A worker cannot hear that nobody waits for it any more while it works, so it is ended.

const stopPatience = 60;         // milliseconds for which a question may go on although nobody waits: mostly it has ended by then
const startPatience = 15_000;    // milliseconds for a worker to be ready
const pieceLength = 4 * 2 ** 20;  // of files: reading more at once would hold up a frame
const keptMemory = 64 * 2 ** 20;  // a worker that has taken more gives it back by being ended

const jobs = {
  most: Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1)),  // workers at once; 0: none can be had
  workers: [],   // {worker, isReady, task: what it works on, timer}
  waiting: [],   // tasks, {number, name, question, file, began: when it was sent whole, isStopped}
  script: '',    // address of what workers run
  inPage: null,  // the task that is answered without a worker
  files: new Map(),
  lastFile: 0,
};

function startJob(number, name, question, file) {
  note('job ' + name);
  jobs.waiting.push({number, name, question, file: jobs.files.get(file)});
  handOut();
}

function stopJob(number) {
  jobs.waiting = jobs.waiting.filter((task) => task.number !== number);
  if (jobs.inPage && jobs.inPage.number === number) jobs.inPage.isStopped = true;
  const one = jobs.workers.find(({task}) => task && task.number === number);
  if (!one) return;
  const task = one.task;
  task.isStopped = true;
  if (!task.began) {
    one.task = null;
    handOut();
    return;
  }
  setTimeout(() => {
    if (one.task !== task) return;
    endWorker(one);
    handOut();
  }, stopPatience - (performance.now() - task.began));
}

function handOut() {
  if (page.hasFailed) return;
  for (const one of jobs.workers) {
    if (!one.isReady || one.task || !jobs.waiting.length) continue;
    give(one, jobs.waiting.shift());
  }
  if (!jobs.most) {
    answerInPage();
    return;
  }
  const idle = jobs.workers.filter(({task}) => !task).length;
  if (idle <= jobs.waiting.length && jobs.workers.length < jobs.most) openWorker();
}

// The page reads the file, as in WebKit no worker of a page that is itself a file can.
async function* piecesOf({file}) {
  for (let at = 0; file && at < file.size; at += pieceLength)
    yield new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer());
}

async function give(one, task) {
  one.task = task;
  const {number, name, question} = task;
  try {
    for await (const piece of piecesOf(task)) {
      if (one.task !== task) return;
      one.worker.postMessage({number, piece}, [piece.buffer]);
    }
  } catch (error) {
    if (one.task === task) one.task = null;
    tellEnd(task, {reason: 'file', what: error});
    handOut();
    return;
  }
  if (one.task !== task) return;
  task.began = performance.now();
  one.worker.postMessage({number, name, question}, [question.buffer]);
}

function openWorker() {
  jobs.script ||= URL.createObjectURL(
    new Blob([`(${answerQuestions})(${programGlue}, ${openProgram}, ${runJob})`], {type: 'text/javascript'}));
  let worker;
  try {
    worker = new Worker(jobs.script);
  } catch (error) {
    doWithFewer(error);
    return;
  }
  const one = {worker, isReady: false, task: null, timer: 0};
  jobs.workers.push(one);
  const giveUp = (what) => {
    endWorker(one);
    doWithFewer(what);
  };
  one.timer = setTimeout(giveUp, startPatience, 'it does not answer');
  compiledParts().then((parts) => worker.postMessage({parts, assets: programAssets()})).catch(giveUp);
  worker.onerror = (event) => {
    event.preventDefault();
    if (one.isReady) endTask(one, {reason: 'crashed', what: event.message});
    else giveUp(event.message || 'it is refused');
  };
  worker.onmessage = ({data}) => {
    if (data.isUnable) {
      giveUp(data.what);
    } else if (data.isReady) {
      clearTimeout(one.timer);
      one.isReady = true;
      handOut();
    } else if ('share' in data) {
      tellProgress(one.task, data.share);
    } else {
      endTask(one, data);
    }
  };
}

function endWorker(one) {
  one.worker.terminate();
  clearTimeout(one.timer);
  jobs.workers = jobs.workers.filter((other) => other !== one);
}

function endTask(one, data) {
  const task = one.task;
  one.task = null;
  // What a program has left behind after an error is not to be relied on.
  if (data.reason || data.memory > keptMemory) endWorker(one);
  if (task) tellEnd(task, data);
  handOut();
}

function tellProgress(task, share) {
  if (!task || task.isStopped) return;
  call('job_progressed', task.number, share);
  wake();
}

function tellEnd(task, {outcome, reason, what}) {
  if (reason) note(`job ${reason}: ${what}`);
  if (task.isStopped) return;
  if (reason) call('job_failed', task.number, reason);
  else call('job_finished', task.number, outcome);
  wake();
}

// One could not be made: a policy, a browser that is old, or too little memory.
function doWithFewer(what) {
  note('no worker: ' + what);
  jobs.most = jobs.workers.filter(({isReady}) => isReady).length;
  for (const one of jobs.workers) if (!one.isReady) endWorker(one);
  handOut();
}

// The page stands still while it answers, with a program of its own all the same: an error ends that one alone.
async function answerInPage() {
  if (jobs.inPage) return;
  while (jobs.waiting.length) {
    const task = jobs.inPage = jobs.waiting.shift();
    let reason = 'file';
    try {
      // What says that something is under way is drawn before.
      await nextFrame();
      await nextFrame();
      const pieces = [];
      for await (const piece of piecesOf(task)) pieces.push(piece);
      reason = 'crashed';
      const own = {jobProgress: () => !task.isStopped, outOfMemory: host.outOfMemory};
      const apart = await openProgram(programGlue(), await compiledParts(), programAssets(), own);
      if (!task.isStopped) tellEnd(task, {outcome: runJob(apart, task.name, task.question, pieces)});
    } catch (error) {
      tellEnd(task, {reason: isOutOfMemory(error) ? 'memory' : reason, what: errorText(error)});
    }
  }
  jobs.inPage = null;
}

function endJobs() {
  jobs.waiting = [];
  for (const one of jobs.workers) endWorker(one);
}

// Files that are no plans stay with us: a job is handed them, and they never enter the page's own program.
function holdFile(file) {
  jobs.files.set(++jobs.lastFile, file);
  return jobs.lastFile;
}

function letGo(file) {
  jobs.files.delete(file);
}
