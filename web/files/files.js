// Files in and out: the picker, dropping anywhere, pasting outside fields (a plan's text, a file, a link with a plan), and
// downloads.

const largestFile = 16 * 1024 * 1024;

// Needs the person's gesture. The answer comes as file_opened or file_refused; a cancelled dialogue gives none.
function pickFile() {
  page.picker.value = '';
  page.picker.click();
}

async function readFile(file) {
  if (file.size > largestFile) {
    call('file_refused', file.name, 'too_large');
  } else {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      call('file_opened', file.name, bytes);
    } catch {
      call('file_refused', file.name, 'unreadable');
    }
  }
  wake();
}

function watchFiles() {
  page.picker.addEventListener('change', () => {
    if (page.picker.files.length) readFile(page.picker.files[0]);
  });
  const holdsFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) readFile(event.dataTransfer.files[0]);
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
    const file = clipboard.files[0] || (/^\s*\{/.test(text) && new File([text], sentence('pasted')));
    if (!file && !text) return;
    event.preventDefault();
    if (file) readFile(file);
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
