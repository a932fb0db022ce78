import {Page} from './page.mjs';

export class Business extends Page {
  async offerField() {
    return this.browser.byRole('textbox', this.words.of('business.offer'));
  }
  async offer() {
    return (await this.offerField()).value;
  }

  // The lines of the plan itself stand folded at the foot of the page.
  async unfoldPlan() {
    const name = this.words.of('business.plan_title');
    const line = await this.browser.byRole('button', name);
    if (!line.expanded) await this.browser.click(line);
    await this.until('button', name, (one) => one.expanded === true);
  }
  async setTitle(title) {
    await this.unfoldPlan();
    await this.writeAndEnter(this.words.of('business.title'), title);
  }
  async setMargin(percent) {
    await this.writeAndEnter(this.words.of('business.margin'), percent);
  }
}
