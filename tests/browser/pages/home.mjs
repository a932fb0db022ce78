import {Page} from './page.mjs';

export class Home extends Page {
  // `name` as it stands on its card, such as "E-commerce".
  async startFrom(name) {
    await this.press('button', this.words.of('home.start_from', {template: name}));
    await this.browser.byRole('heading', this.words.of('business.offer_title'));
  }

  // `title`: the key of its title.
  async openExample(title = 'home.example_title') {
    await this.press('button', this.words.of('home.open_example', {title: this.words.of(title)}));
    await this.browser.byRole('heading', this.words.of('business.offer_title'));
  }

  async titles() {
    const entries = await this.browser.all('listitem', undefined, {role: 'list', name: this.words.of('home.documents')});
    return entries.map((entry) => entry.name);
  }

  // Goes on with a plan that this device keeps.
  async openDocument(title) {
    const {words} = this, either = [words.like('home.open_document', {title}), words.like('home.continue_with', {title})];
    await this.press('button', new RegExp(either.map((one) => one.source).join('|'), 'u'));
    await this.browser.byRole('heading', words.of('business.offer_title'));
  }
}
