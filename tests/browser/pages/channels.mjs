import {Page} from './page.mjs';

export class Channels extends Page {
  get table() {
    return {role: 'group', name: this.words.of('fit.table')};
  }

  async openLibrary() {
    const {words} = this;
    await this.press('button', words.of('fit.add'));
    await this.browser.byRole('heading', words.of('fit.library.title'));
  }
  // From the open library, found by the first word of its name.
  async add(name) {
    const {words} = this, add = words.of('fit.library.add_of', {channel: name});
    await this.write(words.of('fit.library.search'), name.split(/[ ,]/)[0]);
    await this.press('button', add);
    await this.untilGone('button', add);
  }

  async open(name) {
    await this.press('button', name, this.table);
    await this.browser.byRole('radiogroup', this.words.of('fit.decision.title'));
    await this.browser.byRole('heading', name);
  }
  async rate(criterion, rating) {
    const scale = {role: 'radiogroup', name: criterion};
    await this.press('radio', String(rating), scale);
    await this.until('radio', String(rating), (one) => one.checked === true, scale);
  }
  // From the rating that has the focus to the next one, by an arrow key.
  async raiseByKey(criterion, to) {
    await this.browser.press('ArrowRight');
    await this.until('radio', String(to), (one) => one.checked === true && one.focused, {role: 'radiogroup', name: criterion});
  }
  async decide(decision) {
    const name = this.words.of(`fit.decision.${decision}`), choice = {role: 'radiogroup', name: this.words.of('fit.decision.title')};
    await this.press('radio', name, choice);
    await this.until('radio', name, (one) => one.checked === true, choice);
  }

  async names() {
    return (await this.browser.all('button', undefined, this.table)).map((row) => row.name);
  }
}
