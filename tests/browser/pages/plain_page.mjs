// The page of plain elements that stands in for the program's: it has no mirror, its elements speak for themselves.
import {renameSync} from 'node:fs';
import {join} from 'node:path';

// Runs in the page.
function readPlainPage() {
  const box = document.getElementById('plain'), shown = (element) => element.getClientRects().length > 0;
  const nameOf = (element) => element.getAttribute('aria-label') || element.textContent;
  return {
    isShown: !box.hidden,
    title: box.querySelector('h1')?.textContent,
    text: box.innerText,
    items: [...box.querySelectorAll('li')].map((item) => item.querySelector('strong')?.textContent ?? item.textContent),
    buttons: [...box.querySelectorAll('button, summary, input')].filter(shown).map((element) =>
      element.localName === 'input' ? element.parentElement.textContent : nameOf(element)),
    report: box.querySelector('textarea')?.value,
    focused: document.activeElement && nameOf(document.activeElement),
    programIsHidden: document.getElementById('mirror').hidden && document.getElementById('canvas').hidden,
  };
}

function placeOfButton(name) {
  const box = document.getElementById('plain');
  const nameOf = (element) => element.getAttribute('aria-label') || element.textContent;
  const found = [...box.querySelectorAll('button, summary, label')].find((element) => nameOf(element) === name);
  // What is folded away has a place too.
  if (!found || found.disabled || !found.checkVisibility()) return null;
  found.scrollIntoView({block: 'center'});
  const {x, y, width, height} = found.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2};
}

export class PlainPage {
  constructor(workbench) {
    this.workbench = workbench;
    this.browser = workbench.browser;
  }
  get words() {
    return this.workbench.words;
  }

  read() {
    return this.browser.evaluate(readPlainPage);
  }

  // Waits until it is shown as a whole, as the plans come last and move what stands below them; `kind` as in
  // web/page/failure.js.
  async opened(kind) {
    const title = this.words.of(`browser.${kind}_title`);
    const plans = this.words.of('browser.plans'), reading = this.words.of('browser.plans_read');
    let page;
    await this.browser.waitFor(async () => {
      page = await this.read();
      return page.isShown && page.title === title && page.text.includes(plans) && !page.text.includes(reading);
    }, `the page "${title}"`).catch(async (error) => {
      throw new Error(`${error.message}\n${JSON.stringify(page)}`);
    });
    return page;
  }
  // Waits until it says these words.
  async says(key, values) {
    const text = this.words.of('browser.' + key, values);
    await this.browser.waitFor(async () => (await this.read()).text.includes(text), `"${text}"`);
  }

  async press(key, values) {
    await this.pressNamed(this.words.of('browser.' + key, values));
  }
  async pressNamed(name) {
    let place;
    await this.browser.waitFor(async () => place = await this.browser.evaluate(placeOfButton, name), `the button "${name}"`);
    await this.browser.clickAt(place.x, place.y);
  }
  async downloadPlan(title) {
    return this.download(this.words.of('browser.download_plan', {title}));
  }
  async download(name) {
    const file = await this.browser.download(() => this.pressNamed(name));
    renameSync(file.path, join(this.workbench.folder, `${++this.workbench.files}-${file.name}`));
    return file;
  }
}
