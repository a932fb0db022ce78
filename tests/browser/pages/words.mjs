// The page's own words, so that a journey names things as a person reads them and a better sentence breaks no test.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../assets/translations');
const catalogs = {};
for (const language of ['en', 'fr']) {
  catalogs[language] = {};
  for (const file of readdirSync(join(folder, language)))
    Object.assign(catalogs[language], JSON.parse(readFileSync(join(folder, language, file), 'utf8')));
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\\/]/g, '\\$&');

export class Words {
  constructor(language) {
    this.language = language;
  }

  // The text of a key with its values filled in.
  of(key, values = {}) {
    const text = catalogs[this.language][key];
    if (text === undefined) throw new Error(`no translation has the key "${key}"`);
    return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
  }

  // The same as a regular expression for the whole name, in which values that are not given may be anything; a value may
  // itself be such an expression.
  like(key, values = {}) {
    const valueOf = (name) => {
      const value = values[name];
      if (value === undefined) return '.*';
      return value instanceof RegExp ? value.source.slice(1, -1) : escaped(String(value));
    };
    const parts = this.of(key).split(/\{(\w+)\}/);
    return new RegExp(`^${parts.map((part, at) => at % 2 ? valueOf(part) : escaped(part)).join('')}$`, 'u');
  }

  // A text that counts, in either form.
  likeCount(key, values = {}) {
    const [one, other] = ['one', 'other'].map((form) => this.like(`${key}.${form}`, values).source);
    return new RegExp(`${one}|${other}`, 'u');
  }
}
