// What a person is told about saving, and what the browser really holds.

// Sent into the page: what the offer's field and the status line say at one moment, and every alert.
function readTold(offerName) {
  const mirror = document.getElementById('mirror');
  const text = (element) => element.getAttribute('aria-label') || element.textContent;
  const field = [...mirror.querySelectorAll('input, textarea')].find((one) => one.getAttribute('aria-label') === offerName);
  const status = mirror.querySelector('[role=banner] [role=status]');
  return {
    offer: field ? field.value : undefined,
    status: status ? text(status) : '',
    alerts: [...mirror.querySelectorAll('[role=alert]')].map(text),
  };
}

// Sent into the page: leaves the plans of the database in window.__plans.
function readPlans() {
  window.__plans = undefined;
  const request = indexedDB.open('tributary');
  request.onerror = () => window.__plans = [];
  request.onsuccess = () => {
    const opened = request.result;
    if (!opened.objectStoreNames.contains('docs')) {
      opened.close();
      window.__plans = [];
      return;
    }
    opened.transaction('docs').objectStore('docs').getAll().onsuccess = (event) => {
      window.__plans = event.target.result.map(({id, title, json, rev}) => ({id, title, rev, offer: JSON.parse(json).business.offer}));
      opened.close();
    };
  };
}

export class Probe {
  constructor({browser, app}) {
    this.browser = browser;
    this.app = app;
  }

  async told() {
    const {words} = this.app, told = await this.browser.evaluate(readTold, words.of('business.offer'));
    const is = (key) => words.like(key).test(told.status);
    told.state = is('save.saved_at') || is('save.saved') ? 'saved' : is('save.copied') ? 'copied' : is('save.failed') ? 'failed' : 'open';
    return told;
  }
  // Waits until the person is told of one of these states.
  async untilTold(...states) {
    let told;
    await this.browser.waitFor(async () => states.includes((told = await this.told()).state), `being told of ${states.join(' or ')}`);
    return told;
  }

  async stored() {
    await this.browser.evaluate(readPlans);
    let plans;
    await this.browser.waitFor(async () => (plans = await this.browser.evaluate(() => window.__plans)) != null, 'the plans of the database');
    return plans;
  }

  // Types an offer and leaves the field.
  async edit(offer) {
    await this.browser.fill(await this.app.business.offerField(), offer);
    await this.browser.evaluate(() => document.activeElement.blur());
    await this.browser.waitFor(async () => (await this.told()).offer === offer, `the offer "${offer}"`);
  }
  async offer() {
    return (await this.app.business.offerField()).value;
  }
  faults(setFaults, ...kinds) {
    return this.browser.evaluate(setFaults, ...kinds);
  }
}
