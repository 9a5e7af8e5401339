// Keeps an open page up to date: after each finished build it changes what differs.
'use strict';

(() => {
  const { marks, panel, source, texts, units } = sitePreview;
  const { page, styles, scripts } = document.currentScript.dataset;
  const seen = { page, styles, scripts };
  const OWN = '/__preview__/';
  const PLACE = 'preview-place';
  const isPart = window.parent !== window; // one of two, side by side

  // Where the reader is: a part of the page that is on the screen, and what has the focus.
  function place() {
    const parts = [...document.querySelectorAll('main [id]')].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
    });
    // The first that begins on the screen, else the innermost of those that reach into it.
    const part = parts.find((one) => one.getBoundingClientRect().top >= 0) ?? parts.at(-1);
    return part && scrollY > 0 ? { part, id: part.id, top: part.getBoundingClientRect().top } : null;
  }
  function returnTo(from) {
    const part = from?.part?.isConnected ? from.part : from && document.getElementById(from.id);
    if (part) scrollBy({ top: part.getBoundingClientRect().top - from.top, behavior: 'instant' });
  }
  const pathTo = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(' > ');
      const kind = at.localName;
      const alike = [...at.parentElement.children].filter((one) => one.localName === kind);
      steps.unshift(`${kind}:nth-of-type(${alike.indexOf(at) + 1})`);
    }
    return ['body', ...steps].join(' > ');
  };

  function restart() {
    const from = place();
    const held = document.activeElement;
    const focus = held && held !== document.body && !held.closest('dialog, site-builder-preview')
      ? pathTo(held) : '';
    sessionStorage.setItem(PLACE, JSON.stringify({
      address: location.pathname, id: from?.id, top: from?.top, focus,
    }));
    location.reload();
  }
  function resume() {
    const from = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    sessionStorage.removeItem(PLACE);
    if (from?.address !== location.pathname) return;
    if (from.id) returnTo(from);
    if (from.focus && document.activeElement === document.body) {
      document.querySelector(from.focus)?.focus({ preventScroll: true });
    }
  }

  async function patchPage() {
    // The whole address: a path may begin with `//`, and would be another host's.
    const answer = await fetch(location.href, { cache: 'no-store' });
    const html = await answer.text();
    const mark = /<script [^>]*\bdata-page="([^"]*)"/.exec(html)?.[1];
    const style = document.documentElement.style;
    const anchoring = style.overflowAnchor;
    style.overflowAnchor = 'none'; // the browser would keep the place as well
    const from = place();
    const done = mark !== undefined && sitePreview.patch(html);
    returnTo(from);
    requestAnimationFrame(() => style.overflowAnchor = anchoring);
    if (done) seen.page = mark;
    return done;
  }

  // One update at a time; of those that wait, only the last matters.
  let next = null;
  let isBusy = false;
  async function follow(message) {
    next = message;
    if (isBusy) return;
    isBusy = true;
    try {
      while (next) {
        const { update, now } = next;
        next = null;
        if (update.reload) {
          restart();
          return;
        }
        if (update.styles) {
          await sitePreview.swapStyles(now.styles);
          seen.styles = now.styles;
        }
        if (update.patch && !await patchPage()) {
          restart();
          return;
        }
        tell();
        describe();
        document.dispatchEvent(new CustomEvent('preview-updated', { detail: update }));
      }
    } catch {
      wait(); // the server has gone: once it is back it says everything again
    } finally {
      isBusy = false;
    }
  }

  let socket = null;
  let pause = 250; // milliseconds until the next try
  let timer = 0;
  const send = (message) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const tell = () => send({
    command: 'info', url: location.pathname, seen, lang: texts.lang,
  });
  function wait() {
    if (socket) {
      socket.onclose = socket.onmessage = null;
      socket.close();
    }
    socket = null;
    panel.offline();
    clearTimeout(timer);
    timer = setTimeout(connect, pause);
    pause = Math.min(pause * 2, 2000);
  }
  function connect() {
    clearTimeout(timer);
    if (socket && socket.readyState <= WebSocket.OPEN) return;
    socket = new WebSocket(`ws://${location.host}${OWN}live`);
    socket.onopen = () => send({
      command: 'hello', protocols: ['http://livereload.com/protocols/official-7'],
    });
    socket.onclose = wait;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.command === 'hello') {
        pause = 250;
        tell();
        describe();
      } else if (message.command === 'building') {
        panel.building(message);
      } else if (message.command === 'status') {
        panel.status(message);
        describe();
      } else if (message.command === 'reload') {
        follow(message);
      }
    };
  }

  // What the bar shows. Only the answer to the last request counts.
  let asked = 0;
  async function describe() {
    asked += 1;
    const question = asked;
    try {
      const answer = await fetch(`${OWN}about?path=${encodeURIComponent(location.pathname)}`);
      const told = await answer.json();
      if (question !== asked) return;
      source.about(told);
      panel.about(told);
      document.dispatchEvent(new CustomEvent('preview-described', { detail: told }));
      await units.refresh();
    } catch {
      // the server has gone: the next connection asks again
    }
  }

  // A browser that has slept may not know that its connection is dead.
  const wake = () => {
    if (document.visibilityState === 'visible') {
      connect();
      tell();
    }
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('pageshow', wake);
  addEventListener('online', wake);
  addEventListener('load', resume);
  async function style(root, ...names) {
    root.adoptedStyleSheets = await Promise.all(names.map(async (name) => {
      const answer = await fetch(`${OWN}client/${name}`);
      return new CSSStyleSheet().replace(await answer.text());
    }));
  }
  panel.attach(isPart);
  marks.attach(texts.translation);
  Promise.all([style(panel.root, 'panel.css', 'units.css'), style(marks.root, 'marks.css')])
    .finally(connect);
})();
