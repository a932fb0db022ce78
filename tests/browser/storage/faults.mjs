// Storage that fails as browsers fail, put in the place of a page's own: the page knows nothing of it.

// Sent into a page as text (or run under Node with what a page has), so it uses nothing from outside itself. `kind`:
//   quota, abort   a write's transaction aborts, with that error or none
//   hang           a write's transaction never says how it ended, and nothing is written
//   lie            a write's transaction says that it is complete, and nothing is written
//   refuse         the database cannot be opened: its request fails
//   open_hangs     the request to open it is never answered
//   security       reading indexedDB or localStorage throws
//   full           localStorage takes nothing more
//   none           everything as it was
export function setFaults(...kinds) {
  const scope = globalThis.__faults ||= {kinds: new Set(), count: 0};
  scope.kinds = new Set(kinds);
  if (scope.isInstalled) return;
  scope.isInstalled = true;
  const hit = (kind) => scope.kinds.has(kind) && ++scope.count > 0;
  const failure = (name) => new DOMException('made to fail', name);

  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function(...args) {
    const {transaction} = this;
    if (hit('hang')) {
      Object.defineProperty(transaction, 'oncomplete', {set() {}, get: () => null, configurable: true});
      return this.count();
    }
    if (hit('lie')) return this.count();
    const request = put.apply(this, args);
    const kind = ['quota', 'abort'].find(hit);
    if (kind === 'quota') Object.defineProperty(transaction, 'error', {get: () => failure('QuotaExceededError')});
    if (kind) transaction.abort();
    return request;
  };
  // The page ends its transactions itself; of one that was aborted, or counts, there is nothing to end.
  const {commit} = IDBTransaction.prototype;
  if (commit) IDBTransaction.prototype.commit = function() {
    if (!scope.kinds.size) commit.call(this);
  };
  // Handlers are put in place before the first write, so one that hangs must be deaf from the start.
  const completes = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  if (completes && completes.set) Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    ...completes,
    set(handler) {
      completes.set.call(this, this.mode === 'readwrite' && hit('hang') ? null : handler);
    },
  });

  const {open} = IDBFactory.prototype;
  IDBFactory.prototype.open = function(...args) {
    if (hit('open_hangs')) return {};
    if (!hit('refuse')) return open.apply(this, args);
    const request = {error: failure('UnknownError')};
    setTimeout(() => request.onerror && request.onerror({preventDefault() {}}));
    return request;
  };

  for (const name of ['indexedDB', 'localStorage']) {
    const {get} = Object.getOwnPropertyDescriptor(globalThis, name) ||
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(globalThis), name);
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        if (hit('security')) throw failure('SecurityError');
        return get.call(globalThis);
      },
    });
  }
  const {setItem} = Storage.prototype;
  Storage.prototype.setItem = function(...args) {
    if (hit('full')) throw failure('QuotaExceededError');
    return setItem.apply(this, args);
  };
}
