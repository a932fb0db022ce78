// What the program asks of the page (web/app/host_library.js calls these). Nothing here calls back into the program
// before the frame has ended.

const host = {
  save: saveDocument,
  keepVersion: nameVersion,
  listVersions,
  loadVersion,
  askHealth: tellHealth,
  noteBackup,
  keep: keepPlan,
  load(id) {
    page.loading = loadDocument(id);
  },
  takeOver,
  remove: removeDocument,
  list: listDocuments,

  pickFile,
  download: downloadFile,
  downloadPage,
  copy: copyText,
  deflate: deflateText,
  inflate: inflateFile,
  address: pageAddress,
  canLinkFiles,
  linkFile,
  unlinkFile,
  writeLinked,

  startJob,
  stopJob,
  letGo,

  remember: rememberPreference,
  setLanguage(language) {
    page.language = language;
    document.documentElement.lang = language;
    offerUpdate();
  },
  setPlanLanguage(language) {
    page.planLanguage = language;
  },
  setTheme(isDark) {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  },
  reload() {
    location.reload();
  },
  setTitle(title) {
    document.title = title;
  },
  today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  day(seconds) {
    return new Date(seconds * 1000).toLocaleDateString(page.language, {day: 'numeric', month: 'long'});
  },
  clock(seconds) {
    const time = new Date(seconds * 1000);
    return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  },

  textAdvance,
  textPicture,

  mirror(changes) {
    mirror.waiting.push(changes);
  },
  setCursor(cursor) {
    page.canvas.style.cursor = cursors[cursor] || 'default';
  },

  outOfMemory() {
    throw new RangeError(outOfMemory);
  },
};
