// Tables on the clipboard: cells that go to a spreadsheet and come from one (shell/widgets/cell_grid.h).

// Whether a native field is a cell of a table.
const isCell = (record) => !!record.node.takes_keys && !record.node.option;

function sendTable(record, text) {
  call('node_paste', record ? record.node.id : 0, text);
  drawWithinGesture();
}

// More than one cell pasted into one: the table takes it, and not the field.
function pasteTable(event, record, text) {
  if (!isCell(record) || !/[\t\n\r;]/.test(text.replace(/[\r\n]+$/, ''))) return;
  event.preventDefault();
  if (record.field.isEdited) finishField(record);
  sendTable(record, text);
}

const markedCells = () => new TextDecoder().decode(bytesOf('copied_cells'));

function copyCells(event) {
  const record = recordOf(event.target), text = program ? markedCells() : '';
  if (!text || !event.clipboardData) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
  if (event.type === 'cut' && record) sendKey(record, Key.remove, event);
}

// Keys of a cell that mean nothing to its text: up and down, and with Shift also sideways beyond its ends. Deleting is the
// table's while several cells are marked.
function cellKey(event, record) {
  if (!isCell(record) || event.ctrlKey || event.altKey || event.metaKey) return false;
  const {selectionStart: start, selectionEnd: end, value} = record.element;
  const isBeyond = event.key === 'ArrowLeft' ? start === 0 : event.key === 'ArrowRight' && end === value.length;
  const isMarking = event.shiftKey && (isBeyond || markedCells());
  const wanted = {
    ArrowUp: true, ArrowDown: true, ArrowLeft: isMarking, ArrowRight: isMarking,
    Delete: markedCells(), Backspace: markedCells(),
  }[event.key];
  if (!wanted) return false;
  event.preventDefault();
  if (record.field.isEdited) finishField(record);
  sendKey(record, nodeKeys[event.key], event);
  return true;
}

// Up, down and Enter of a field in which one chooses from a list.
function choosingKey(event, record) {
  if (!record.node.option || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === 'Escape') {
    sendChord(event);
    return true;
  }
  if (!['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Enter'].includes(event.key)) return false;
  event.preventDefault();
  sendKey(record, nodeKeys[event.key], event);
  return true;
}

// Such a field says which option Enter would take, while the focus stays in it.
function choosingAttributes(node) {
  const chosen = mirror.records.get(node.option), list = chosen?.element.closest('[role="listbox"]');
  return {
    role: 'combobox',
    'aria-expanded': String(!!list),
    'aria-autocomplete': 'list',
    'aria-controls': list?.id || null,
    'aria-activedescendant': list ? 'node-' + node.option : null,
  };
}
