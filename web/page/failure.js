// What is shown when the program cannot run or has stopped, and in safe mode. The plan as it was after the last change is
// stored and can be downloaded, and so can every other plan of this device.

// `kind`: 'missing' (detail: sentences about what the browser lacks), 'start' or 'crashed' (detail: the error).
function showFailure(kind, detail) {
  if (page.hasFailed) return;
  page.hasFailed = true;
  if (kind === 'crashed' && isOutOfMemory(detail)) kind = 'memory';
  note('failed: ' + kind);
  cancelAnimationFrame(loop.request);
  clearTimeout(loop.timer);
  hideGraphicsBanner();
  endJobs();
  // A browser that lacks something is not to be counted as a start that failed.
  if (kind === 'missing') endStart();
  starts.release();

  const box = openPlainPage(kind);
  if (kind === 'missing') {
    const list = make(box, 'ul');
    for (const text of detail) make(list, 'li', text);
  }
  const rescued = rescuedPlan(), stored = rescued ? storeWithin(4000) : Promise.resolve(true);
  const title = rescued && (rescued.title || sentence('untitled'));
  if (rescued) makeButton(box, sentence('download_plan', {title}), () => downloadPlan(rescued.title, rescued.json));
  makeButton(box, sentence('reopen'), async (event) => {
    event.target.disabled = true;
    await stored;
    location.reload();
  });
  if (rescued) {
    const line = make(box, 'p');
    line.setAttribute('role', 'status');
    stored.then((isStored) => line.textContent = sentence(isStored ? 'plan_stored' : 'plan_not_stored'));
  }
  // Once the open plan is stored, or cannot be.
  const plans = make(box, 'section');
  stored.then(() => listPlans(plans, false));
  if (kind !== 'missing') offerReport(box, kind, detail, rescued);
}

// Stores the open plan; answers whether it is safe after so many milliseconds at most.
function storeWithin(milliseconds) {
  const patience = new Promise((resolve) => setTimeout(resolve, milliseconds, false));
  return Promise.race([patience, storeLastPlan().then(() => true, () => false)]);
}

function offerReport(parent, kind, error, rescued) {
  const details = make(parent, 'details'), report = reportText(kind, error);
  make(details, 'summary', sentence('report'));
  make(details, 'p', sentence('report_text'));
  const text = make(details, 'textarea');
  text.readOnly = true;
  text.rows = 12;
  text.value = report;
  text.setAttribute('aria-label', sentence('report'));
  if (rescued) {
    const label = make(details, 'label'), box = make(label, 'input');
    box.type = 'checkbox';
    label.append(sentence('report_plan'));
    box.addEventListener('change', () => text.value = box.checked ? report + '\n\n' + rescued.json : report);
  }
  const copy = makeButton(details, sentence('report_copy'), async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      document.execCommand('copy');
    }
    copied.textContent = sentence('report_copied');
  });
  const copied = make(details, 'span');
  copied.setAttribute('role', 'status');
  copy.after(copied);
}

// Nothing is opened by itself: the plans to be downloaded or removed, and the program at the person's own wish.
function showSafeMode(start) {
  note('safe mode');
  const box = openPlainPage('safe');
  makeButton(box, sentence('open_anyway'), () => {
    closePlainPage();
    start();
  });
  listPlans(make(box, 'section'), true);
}
