// The page with a plan inside: how it saves a copy of itself, and what it brought along when it is such a copy.

// As the file has it: taken before anything here changes the document.
const pageCopy = (() => {
  const element = document.getElementById('plan');
  const brought = element && {document: element.dataset.document || '', json: element.textContent};
  if (element) element.remove();
  return {brought, source: `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`};
})();

// A browser writes the references of index.html out as the characters that they mean. A file of plain ASCII survives mail and
// hosts that name another encoding. The scripts are ASCII already: in them a reference would mean nothing.
const asciiPage = (text) => text.replace(/[^\x00-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);

// `script` is JSON as it may stand in a script element. Scripts, style and policy stay as they are, byte by byte.
function downloadPage(name, documentId, script) {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = 'plan';
  element.dataset.document = documentId;
  element.textContent = `\n${script}`;
  downloadFile(name, 'text/html', asciiPage(pageCopy.source).replace(/<body[^>]*>/, (body) => body + element.outerHTML));
}
