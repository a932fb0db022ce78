// The keyboard of somebody who writes French: each engine is given what it can be driven to take, and what it cannot is
// named in the journey's output.

// X names of keys for signs that are not their own name.
const keyNames = {
  ' ': 'space', ',': 'comma', "'": 'apostrophe', '-': 'minus', é: 'eacute', è: 'egrave', à: 'agrave', ç: 'ccedilla',
  ù: 'ugrave', œ: 'oe', Œ: 'OE', '€': 'EuroSign', '«': 'guillemotleft', '»': 'guillemotright',
};
// Typed by a dead key and a letter.
const deadKeys = {
  ê: ['dead_circumflex', 'e'], î: ['dead_circumflex', 'i'], ï: ['dead_diaeresis', 'i'], Ÿ: ['dead_diaeresis', 'Y'],
  ñ: ['dead_tilde', 'n'],
};
const deadSigns = {dead_circumflex: '^', dead_diaeresis: '¨', dead_tilde: '~'};
// Places on the keyboard, for an engine that is handed whole key events.
const places = {
  é: 'Digit2', è: 'Digit7', à: 'Digit0', ç: 'Digit9', œ: 'KeyO', Œ: 'KeyO', '€': 'KeyE', '«': 'KeyW', '»': 'KeyX',
};

export class Keyboard {
  constructor(browser) {
    this.browser = browser;
    this.notDriven = new Set();
  }

  // Writes into the field that has the focus.
  async write(text) {
    for (const part of text.match(/[êîïñŸ]|[^êîïñŸ]+/gu)) {
      if (deadKeys[part]) await this.#writeWithDeadKey(part);
      else if (this.browser.canPressRealKeys) await this.browser.realKeys(...[...part].map((sign) => keyNames[sign] || sign));
      else for (const sign of part) await this.#press(sign);
    }
  }

  async #writeWithDeadKey(sign) {
    const [dead, letter] = deadKeys[sign];
    if (this.browser.name === 'firefox') {
      // Under automation its dead keys arrive as "Dead" and combine with nothing.
      this.notDriven.add('dead key');
      await this.browser.type(sign);
    } else if (this.browser.canPressRealKeys) {
      await this.browser.realKeys(dead, letter);
    } else {
      await this.browser.compose([deadSigns[dead]], sign);
    }
  }

  // A key event with its own sign, as a layout that has the key makes it.
  async #press(sign) {
    if (!places[sign]) return this.browser.type(sign);
    const key = {key: sign, code: places[sign], windowsVirtualKeyCode: 0};
    await this.browser.engine.protocol.send('Input.dispatchKeyEvent', {type: 'keyDown', text: sign, ...key});
    await this.browser.engine.protocol.send('Input.dispatchKeyEvent', {type: 'keyUp', ...key});
  }

  // From now on the page keeps what its fields are told: "key é", "composed ê".
  async listen() {
    await this.browser.evaluate(() => {
      const heard = window.__keysHeard = [];
      addEventListener('keydown', (event) => heard.push('key ' + event.key), true);
      addEventListener('compositionend', (event) => heard.push('composed ' + event.data), true);
    });
  }
  heard() {
    return this.browser.evaluate(() => window.__keysHeard);
  }
}
