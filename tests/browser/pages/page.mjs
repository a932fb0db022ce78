// What the models of all pages share: they find by role and name within the open browser, and wait for what they cause.
export class Page {
  constructor(workbench) {
    this.workbench = workbench;
    this.browser = workbench.browser;
  }
  get words() {
    return this.workbench.words;
  }

  async press(role, name, within) {
    await this.browser.click(await this.browser.byRole(role, name, within));
  }

  // The node once it is as `is` wants it.
  async until(role, name, is, within) {
    let node;
    await this.browser.waitFor(async () => {
      node = (await this.browser.all(role, name, within)).find(is);
      return node !== undefined;
    }, `${role} "${name}" to become ${is}`);
    return {...node, query: [role, name, within]};
  }
  async untilGone(role, name, within) {
    await this.browser.waitFor(async () => !await this.browser.has(role, name, within), `${role} "${name}" to go`);
  }

  // Writes a field anew and leaves it as finished.
  async write(name, text, within) {
    await this.browser.fill(await this.browser.byRole('textbox', name, within), text);
    await this.until('textbox', name, (field) => field.value === text, within);
  }
  async writeAndEnter(name, text, within) {
    await this.write(name, text, within);
    await this.browser.press('Enter');
  }

  // Opens a list of choices and takes one.
  async choose(name, option, within) {
    await this.press('combobox', name, within);
    await this.press('option', option, {role: 'listbox', name: typeof name === 'string' ? name : undefined});
    await this.untilGone('listbox', name);
  }
  // The same by the mirror's elements alone, as a screen reader does it: wherever they stand, and whatever has the focus.
  async chooseByMirror(name, option) {
    for (const [role, wanted] of [['combobox', name], ['option', option]])
      await this.browser.waitFor(() => this.browser.evaluate((wantedRole, wantedName) => {
        const found = [...document.querySelectorAll(`#mirror [role="${wantedRole}"]`)]
          .find((one) => (one.getAttribute('aria-label') || one.textContent) === wantedName);
        if (found) found.click();
        return !!found;
      }, role, wanted), `${role} "${wanted}"`);
  }

  async closeDrawer() {
    await this.press('button', this.words.of('common.close'));
    await this.untilGone('button', this.words.of('common.close'));
  }
}
