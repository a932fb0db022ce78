// Files in and out: the picker, dropping anywhere, pasting outside fields (a plan's text, a table, a file, a link with a
// plan), and downloads.

const largestFile = 16 * 1024 * 1024;  // of a plan
const headLength = 64 * 1024;

// Needs the person's gesture. The answer comes as file_opened or file_refused; a cancelled dialogue gives none.
function pickFile() {
  page.picker.value = '';
  page.picker.click();
}

// A plan goes to the program whole, the first of several; what cannot be one stays here and is read by jobs.
async function readFiles(files) {
  let plans = 0;
  for (const file of [...files]) {
    const head = await beginningOf(file);
    if (head && !canBePlan(file.name, head))
      call('file_held', holdFile(file), file.name, file.size, head);
    else if (++plans === 1)
      await readPlan(file);
    wake();
  }
}

const canBePlan = (name, head) => /\.(json|html?)$/i.test(name) || /^\s*[{<]/.test(new TextDecoder().decode(head));
const beginningOf = (file) =>
  file.slice(0, headLength).arrayBuffer().then((bytes) => new Uint8Array(bytes), () => null);

async function readPlan(file) {
  try {
    if (file.size > largestFile)
      call('file_refused', file.name, 'too_large');
    else
      call('file_opened', file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    call('file_refused', file.name, 'unreadable');
  }
}

function watchFiles() {
  page.picker.addEventListener('change', () => readFiles(page.picker.files));
  const holdsFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    readFiles(event.dataTransfer.files);
  });
  addEventListener('paste', (event) => {
    const record = recordOf(event.target), clipboard = event.clipboardData;
    if (!clipboard) return;
    const text = clipboard.getData('text/plain');
    if (record && record.field) {
      pasteTable(event, record, text);
      return;
    }
    const link = /^\s*\S*(#p=\S+)\s*$/.exec(text);
    if (link && !clipboard.files.length) {
      event.preventDefault();
      call('link_opened', link[1]);
      wake();
      return;
    }
    const files = [...clipboard.files];
    // A plan's text, or a table that no cell is there to take.
    const isFile = /^\s*\{/.test(text) || (!record && /[\t;,].*\n/.test(text));
    if (!files.length && isFile) files.push(new File([text], sentence('pasted')));
    if (!files.length && !text) return;
    event.preventDefault();
    if (files.length) readFiles(files);
    else sendTable(record, text);
  });
  addEventListener('copy', copyCells);
  addEventListener('cut', copyCells);
}

function downloadFile(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  // Slow disks and virus scanners read the address long after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
