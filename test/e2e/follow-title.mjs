/** Runs in each page before its own scripts: tells each title, also those that come without a new document. */
const tell = () => globalThis.tellTitle(document.title)
new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true })
document.addEventListener('DOMContentLoaded', tell)
