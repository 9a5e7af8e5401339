// Leads from a part of the page to the line it was written in: a click opens it in the editor, or
// copies `path:line`.
'use strict';

sitePreview.source = (() => {
  const { panel, texts } = sitePreview;
  // Elements that a click already does something to.
  const BUSY = 'a, button, input, select, textarea, label, summary, video, audio, dialog,'
    + ' [contenteditable], site-builder-preview';
  let told = { sources: {}, editor: '', root: '' };
  let isOn = localStorage.getItem('preview-source') !== 'off';

  const showState = () => panel.clicks.setAttribute('aria-pressed', isOn);
  panel.clicks.onclick = () => {
    isOn = !isOn;
    localStorage.setItem('preview-source', isOn ? 'on' : 'off');
    showState();
  };
  showState();

  const placeOf = (element) => {
    for (let part = element; part; part = part.parentElement) {
      if (part.id && Object.hasOwn(told.sources, part.id)) return told.sources[part.id];
    }
    return null;
  };

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // not allowed: the toast shows the place instead
    }
  }

  async function go([path, line]) {
    const place = `${path}:${line}`;
    const whole = `${told.root}/${encodeURI(path)}`;
    const address = told.editor.replace('{path}', () => whole).replace('{line}', line);
    const event = new CustomEvent('preview-source', { detail: { path, line, address }, cancelable: true });
    if (!document.dispatchEvent(event)) return;
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.click();
      panel.toast(texts.opened.replace('{place}', () => place));
    } else {
      panel.toast(await copy(place) ? texts.copied.replace('{place}', () => place) : place);
    }
  }

  document.addEventListener('click', (event) => {
    if (!isOn || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey
      || event.shiftKey || !(event.target instanceof Element)) return;
    if (event.target.closest(BUSY) || !getSelection().isCollapsed) return;
    const place = placeOf(event.target);
    if (place) go(place);
  });

  return {
    go,

    about(message) {
      told = message;
    },
  };
})();
