import {Page} from './page.mjs';
import {monthInWords} from './months.mjs';

export class Plan extends Page {
  get board() {
    return {role: 'table', name: this.words.of('plan.board')};
  }

  // A card of one's own in a lane, in the first month shown.
  async addCard(lane, title) {
    const {words} = this;
    await this.press('button', words.of('plan.add_card_in', {lane}));
    await this.writeAndEnter(words.of('plan.card_title'), title);
    await this.browser.byRole('heading', title);
    await this.closeDrawer();
  }
  async openIdeas() {
    await this.press('button', this.words.of('plan.ideas'));
    await this.browser.byRole('heading', this.words.of('plan.playbook'));
  }
  // From the open ideas, into the first month shown.
  async addIdea(title) {
    await this.press('button', this.words.of('plan.playbook_add', {title}));
    await this.card(title);
  }

  // Names of cards: "title, month year, n months, lane".
  nameOf(title, values = {}) {
    return this.words.likeCount('plan.card_place', {title, ...values});
  }
  card(title) {
    return this.browser.byRole('button', this.nameOf(title), this.board);
  }
  // Waits until the card stands in a month ("2026-01") and a lane.
  cardIn(title, month, lane) {
    const words = monthInWords(month, this.words.language);
    return this.browser.byRole('button', this.nameOf(title, {month: words, lane}), this.board);
  }
  async cards() {
    const found = await this.browser.all('button', this.words.likeCount('plan.card_place'), this.board);
    return found.map((one) => one.name);
  }

  // Months as columns, from the left: {x, w}.
  async columns() {
    const heads = await this.browser.all('columnheader', undefined, this.board);
    return heads.map((head) => head.rect).sort((a, b) => a.x - b.x);
  }
  lane(name) {
    return this.browser.byRole('row', name, this.board);
  }

  // Takes the card with the pointer and lets it go `months` further and in another lane, if one is named.
  async drag(title, months, lane) {
    await this.browser.atRest();
    let card = await this.card(title);
    if (!card.isVisible || card.seen.h < card.rect.h - 1) card = await this.browser.reveal(card);
    const columns = await this.columns(), width = columns[1].x - columns[0].x;
    // Held in its first month, away from the edges that stretch it.
    const from = {x: card.rect.x + Math.min(card.rect.w, width) / 2, y: card.rect.y + card.rect.h / 2};
    const to = {x: from.x + months * width, y: from.y};
    if (lane) {
      const row = await this.lane(lane);
      to.y = row.rect.y + 24;
    }
    await this.browser.drag(from, to);
  }
  // Takes the card that has the focus with the space bar, moves it by arrows, and lets it go.
  async moveByKeys(title, ...arrows) {
    await this.browser.press('Space');
    await this.until('button', this.nameOf(title), (card) => card.pressed === true);
    for (const arrow of arrows) await this.browser.press(arrow);
    await this.browser.press('Space');
    await this.until('button', this.nameOf(title), (card) => card.pressed !== true);
  }
  // Gives a card the focus by a press, and closes the sheet that this opens.
  async focus(title) {
    await this.browser.click(await this.card(title));
    await this.browser.byRole('heading', title);
    await this.browser.press('Escape');
    await this.untilGone('button', this.words.of('common.close'));
    await this.until('button', this.nameOf(title), (card) => card.focused);
  }
  // Goes to a card with "Tab" or "Shift+Tab", from wherever the focus is.
  async tabTo(title, chord) {
    for (let stops = 0; stops < 20; ++stops) {
      if ((await this.card(title)).focused) return;
      await this.browser.press(chord);
    }
    throw new Error(`${chord} never comes to the card "${title}"`);
  }
}
