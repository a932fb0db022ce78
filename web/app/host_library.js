// The imports of web/app/page_imports.h: each forwards to the page's host object (web/app/host.js), which the page hands
// over as Module.host. Emscripten links this file; it is not part of the page's own scripts.
const pageImports = {
  page_save: (summary, summaryLength, revision, json, jsonLength, steps, stepsLength, strict) =>
    Module.host.save(UTF8ToString(summary, summaryLength), revision, UTF8ToString(json, jsonLength),
                     UTF8ToString(steps, stepsLength), strict !== 0),
  page_keep: (id, idLength, json, jsonLength) =>
    Module.host.keep(UTF8ToString(id, idLength), HEAPU8.slice(json, json + jsonLength)),
  page_keep_version: (id, length, name, nameLength, json, jsonLength) =>
    Module.host.keepVersion(UTF8ToString(id, length), UTF8ToString(name, nameLength), UTF8ToString(json, jsonLength)),
  page_list_versions: (id, length) => Module.host.listVersions(UTF8ToString(id, length)),
  page_load_version: (id, length, number) => Module.host.loadVersion(UTF8ToString(id, length), number),
  page_ask_health: (id, length) => Module.host.askHealth(UTF8ToString(id, length)),
  page_note_backup: (id, length) => Module.host.noteBackup(UTF8ToString(id, length)),
  page_load: (id, length) => Module.host.load(UTF8ToString(id, length)),
  page_take_over: (id, length) => Module.host.takeOver(UTF8ToString(id, length)),
  page_remove: (id, length) => Module.host.remove(UTF8ToString(id, length)),
  page_list: () => Module.host.list(),

  page_pick_file: () => Module.host.pickFile(),
  page_download: (name, nameLength, type, typeLength, content, contentLength) =>
    Module.host.download(UTF8ToString(name, nameLength), UTF8ToString(type, typeLength),
                         HEAPU8.slice(content, content + contentLength)),
  page_download_page: (name, nameLength, id, idLength, script, scriptLength) =>
    Module.host.downloadPage(UTF8ToString(name, nameLength), UTF8ToString(id, idLength),
                             UTF8ToString(script, scriptLength)),
  page_copy: (text, length) => Module.host.copy(UTF8ToString(text, length)),
  page_deflate: (text, length) => Module.host.deflate(UTF8ToString(text, length)),
  page_inflate: (name, nameLength, bytes, length) =>
    Module.host.inflate(UTF8ToString(name, nameLength), HEAPU8.slice(bytes, bytes + length)),
  page_address: (text, room) => stringToUTF8(Module.host.address(), text, room),
  page_can_link_files: () => Module.host.canLinkFiles() ? 1 : 0,
  page_link_file: (id, idLength, name, nameLength, json, jsonLength) =>
    Module.host.linkFile(UTF8ToString(id, idLength), UTF8ToString(name, nameLength), UTF8ToString(json, jsonLength)),
  page_unlink_file: (id, length) => Module.host.unlinkFile(UTF8ToString(id, length)),
  page_write_linked: (id, idLength, json, jsonLength) =>
    Module.host.writeLinked(UTF8ToString(id, idLength), UTF8ToString(json, jsonLength)),

  page_start_job: (number, name, nameLength, question, length, file) =>
    Module.host.startJob(number, UTF8ToString(name, nameLength), HEAPU8.slice(question, question + length), file),
  page_stop_job: (number) => Module.host.stopJob(number),
  page_let_go: (file) => Module.host.letGo(file),
  page_job_progress: (share) => Module.host.jobProgress(share) ? 1 : 0,

  page_remember: (key, keyLength, value, valueLength) =>
    Module.host.remember(UTF8ToString(key, keyLength), UTF8ToString(value, valueLength)),
  page_set_language: (language, length) => Module.host.setLanguage(UTF8ToString(language, length)),
  page_set_plan_language: (language, length) => Module.host.setPlanLanguage(UTF8ToString(language, length)),
  page_set_theme: (dark) => Module.host.setTheme(dark !== 0),
  page_reload: () => Module.host.reload(),
  page_set_title: (title, length) => Module.host.setTitle(UTF8ToString(title, length)),

  page_now: () => Date.now() / 1000,
  page_today: (text, room) => stringToUTF8(Module.host.today(), text, room),
  page_clock: (seconds, text, room) => stringToUTF8(Module.host.clock(seconds), text, room),
  page_entropy: () => crypto.getRandomValues(new Uint32Array(1))[0],

  page_text_advance: (text, length, px, semibold) =>
    Module.host.textAdvance(UTF8ToString(text, length), px, semibold !== 0),
  page_text_picture: (text, length, px, semibold, box) => {
    const picture = Module.host.textPicture(UTF8ToString(text, length), px, semibold !== 0);
    const pixels = _malloc(picture.pixels.length);
    HEAPU8.set(picture.pixels, pixels);
    HEAP32.set([picture.left, picture.top, picture.width, picture.height, picture.isColoured ? 1 : 0], box >> 2);
    return pixels;
  },

  page_mirror: (changes, length) => Module.host.mirror(UTF8ToString(changes, length)),
  page_set_cursor: (cursor) => Module.host.setCursor(cursor),

  page_out_of_memory: () => Module.host.outOfMemory(),
};
autoAddDeps(pageImports, '$UTF8ToString');
autoAddDeps(pageImports, 'malloc');
autoAddDeps(pageImports, '$stringToUTF8');
mergeInto(LibraryManager.library, pageImports);
