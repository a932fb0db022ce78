import {Page} from './page.mjs';

export class Discovery extends Page {
  // Adds a way of discovering; its sheet then stands open. `kind` as in behaviour.*.
  async add(kind) {
    const {words} = this;
    await this.press('button', words.of('discovery.add'));
    await this.press('menuitem', words.of(`behaviour.${kind}`), {role: 'menu', name: words.of('discovery.add')});
    await this.browser.byRole('heading', words.of('discovery.evidence'));
  }
  async rename(name) {
    await this.writeAndEnter(this.words.of('discovery.name'), name);
    await this.browser.byRole('heading', name);
  }
  async open(name) {
    const {words} = this;
    await this.chooseTab('cards');
    await this.press('button', name, {role: 'list', name: words.of('discovery.cards_name')});
    await this.browser.byRole('heading', words.of('discovery.evidence'));
  }
  async chooseTab(tab) {
    const name = this.words.of(`discovery.tab_${tab}`);
    await this.press('tab', name);
    await this.until('tab', name, (one) => one.selected === true);
  }

  // Writes down what one knows. evidence: {kind, low, high} in percent for a guess, else {kind, count, of, source}.
  async addEvidence(evidence) {
    const {words} = this, form = {role: 'group', name: words.of('evidence_form.new')};
    await this.press('button', words.of('evidence_form.add'));
    await this.choose(words.of('evidence_form.kind'), words.of(`evidence.${evidence.kind}`), form);
    if (evidence.kind === 'guess') {
      const what = words.of('evidence_form.guess');
      await this.write(words.of('common.low_of', {what}), evidence.low, form);
      await this.write(words.of('common.high_of', {what}), evidence.high, form);
    } else {
      await this.write(words.of('evidence_form.count'), evidence.count, form);
      await this.write(words.of('evidence_form.of'), evidence.of, form);
    }
    if (evidence.source) await this.write(words.of('evidence_form.source'), evidence.source, form);
    await this.press('button', words.of('evidence_form.keep'), form);
    await this.untilGone('group', words.of('evidence_form.new'));
    await this.browser.byRole('listitem', new RegExp(`^${words.of(`evidence.${evidence.kind}`)} `, 'u'));
  }

  // Notes what somebody said to the question that stands there, with the tags it describes.
  async noteInterview(who, answer, tags) {
    const {words} = this, region = {role: 'region', name: words.of('interview.title')};
    await this.write(words.of('interview.who'), who, region);
    await this.write(words.of('interview.time'), answer, region);
    for (const tag of tags) {
      await this.press('checkbox', tag, region);
      await this.until('checkbox', tag, (one) => one.checked === true, region);
    }
  }

  // The sentence of each gap that is shown.
  async gaps() {
    const list = {role: 'list', name: this.words.of('discovery.gaps_title')};
    return (await this.browser.all('listitem', undefined, list)).map((one) => one.name);
  }

  async names() {
    await this.chooseTab('cards');
    const rows = await this.browser.all('listitem', undefined, {role: 'list', name: this.words.of('discovery.cards_name')});
    return rows.map((row) => row.name);
  }
}
