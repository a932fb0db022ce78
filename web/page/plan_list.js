// The plans of this device as plain elements, with their earlier versions: to be downloaded and, in safe mode, removed.

async function listPlans(parent, canRemove) {
  const heading = make(parent, 'h2', sentence('plans'));
  const state = make(parent, 'p', sentence('plans_read'));
  state.setAttribute('role', 'status');
  let records;
  try {
    records = await storedPlans();
  } catch {
    state.textContent = sentence('plans_unreadable');
    return;
  }
  state.textContent = records.length ? '' : sentence('plans_none');
  if (!records.length) return;
  const list = make(parent, 'ul');
  heading.id = 'plans';
  list.setAttribute('aria-labelledby', heading.id);
  for (const record of records) listPlan(make(list, 'li'), record, canRemove, state);
}

function clockText(seconds) {
  return new Intl.DateTimeFormat(page.language, {dateStyle: 'medium', timeStyle: 'short'}).format(seconds * 1000);
}

function listPlan(item, record, canRemove, state) {
  const title = record.title || sentence('untitled');
  make(item, 'strong', title);
  make(item, 'span', [record.client, clockText(record.savedAt)].filter(Boolean).join(', '));
  makeButton(item, sentence('download'), () => downloadPlan(record.title, record.json), sentence('download_plan', {title}));
  offerVersions(item, record, title);
  if (!canRemove) return;
  makeButton(item, sentence('remove'), async () => {
    try {
      await removeStored(record.id);
    } catch {
      state.textContent = sentence('remove_failed', {title});
      return;
    }
    item.textContent = '';
    make(item, 'span', sentence('removed', {title}));
    makeButton(item, sentence('undo'), async () => {
      await restoreStored(record);
      item.textContent = '';
      listPlan(item, record, canRemove, state);
      item.querySelector('button').focus();
    }, sentence('undo_remove', {title})).focus();
  }, sentence('remove_plan', {title}));
}

// Read only once they are asked for.
function offerVersions(item, record, title) {
  const details = make(item, 'details');
  make(details, 'summary', sentence('versions')).setAttribute('aria-label', sentence('versions_of', {title}));
  details.addEventListener('toggle', async () => {
    const kept = await storedVersions(record.id);
    if (!kept.length) make(details, 'p', sentence('versions_none'));
    for (const {number, name, savedAt} of kept) {
      const text = [name, clockText(savedAt)].filter(Boolean).join(', ');
      const button = makeButton(details, text, async () => {
        const json = await versionText(record.id, number);
        if (json) downloadPlan(record.title, json);
        else button.disabled = true;
      }, sentence('download_version', {title, version: text}));
    }
  }, {once: true});
}
