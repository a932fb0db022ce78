// Small things remembered between visits: language, theme, page, the plan opened last. Reading localStorage can itself
// throw, and then they last as long as the page.

const preferencesKey = 'tributary.preferences';

function localStore() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function readPreferences() {
  try {
    const read = JSON.parse(localStore().getItem(preferencesKey));
    return read && typeof read === 'object' ? read : {};
  } catch {
    return {};
  }
}

function rememberPreference(key, value) {
  page.preferences[key] = value;
  try {
    localStore().setItem(preferencesKey, JSON.stringify(page.preferences));
  } catch {
    // Nothing is lost but a convenience.
  }
}

function preference(key) {
  const value = page.preferences[key];
  return typeof value === 'string' ? value : '';
}
