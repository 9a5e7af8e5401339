// What the preview shows over a page, where the page's own styles and scripts can't reach it: the
// bar, the problems, and the frame round a page that isn't up to date.
'use strict';

// The server's words, in the browser's language.
sitePreview.texts = JSON.parse(document.currentScript.dataset.texts);

sitePreview.panel = (() => {
  const { texts } = sitePreview;
  const { lang, dir } = texts;
  const host = document.createElement('site-builder-preview');
  const root = host.attachShadow({ mode: 'open' });

  // An element with its properties and children; text stays text.
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element && name !== 'role') element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== ''));
    return element;
  };

  // One problem: where it is, what it is, the line, and what to do.
  const problem = (row) => make('li', { className: row.severity },
    make('p', {}, make('code', { className: 'where' }, row.where), ' ',
      make('span', { className: 'code' }, row.code)),
    make('p', { className: 'message' }, row.message),
    row.snippet.length ? make('pre', { dir: 'ltr' }, row.snippet.join('\n')) : '',
    row.hint ? make('p', { className: 'hint' }, row.hint) : '');

  // The list of problems. It takes no focus; it is announced, and its button or Escape closes it.
  const title = make('h2', { id: 'title' });
  const list = make('div', { className: 'scroll', tabIndex: 0, role: 'group' });
  list.setAttribute('aria-labelledby', 'title');
  const announced = make('div', { className: 'hidden', role: 'alert', lang, dir });
  const close = make('button', { type: 'button', className: 'close' }, texts.close);
  const overlay = make('section', { className: 'overlay', hidden: true, lang, dir },
    make('header', {}, title, close), list);
  overlay.setAttribute('aria-labelledby', 'title');

  const banner = make('span', { id: 'banner' });
  const show = make('button', { type: 'button' }, texts.show);
  const stale = make('div', { className: 'stale', hidden: true, lang, dir, role: 'region' },
    banner, show);
  stale.setAttribute('aria-labelledby', 'banner');

  // The bar.
  const dot = make('span', { className: 'dot', 'aria-hidden': 'true' });
  const state = make('span', { className: 'state', role: 'status' });
  const draft = make('strong', { className: 'draft', hidden: true }, texts.draft);
  const versions = make('ul', { className: 'versions' });
  versions.setAttribute('aria-label', texts.languages);
  const statistics = make('span', { className: 'statistics' });
  const side = make('a', { className: 'side', hidden: true }, texts.side);
  const clicks = make('button', { type: 'button', className: 'clicks', hidden: true }, texts.clicks);
  const badge = make('button', { type: 'button', className: 'badge', hidden: true });
  const toggle = make('button', { type: 'button', className: 'toggle' });
  const inside = make('div', { className: 'inside', id: 'inside' },
    draft, versions, statistics, side, clicks);
  const bar = make('section', { className: 'bar', lang, dir }, toggle, state, badge, inside);
  bar.setAttribute('aria-label', texts.preview);
  toggle.setAttribute('aria-controls', 'inside');
  toggle.append(dot, make('span', { className: 'hidden' }));

  const toast = make('div', { className: 'toast', role: 'status', hidden: true, lang, dir });
  root.append(stale, overlay, announced, toast, bar);

  let status = null;
  let shown = null; // 'errors', 'warnings' or null
  let dismissed = ''; // the errors that were closed, as text
  let isQuiet = false; // the other side shows the problems

  // The bar takes as much room as it needs: the end of the page, and the rest of the panel, stay
  // above it.
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  function makeRoom() {
    const isShown = bar.offsetHeight > 0; // it is not before it is on the page, nor in a part
    const height = isShown ? Math.ceil(innerHeight - bar.getBoundingClientRect().top) : 0;
    host.style.setProperty('--bar', `${height}px`);
    room.replaceSync(`@media screen { html { padding-block-end: ${height}px; } }`);
  }
  new ResizeObserver(makeRoom).observe(bar);

  function expand(isOpen) {
    inside.hidden = !isOpen;
    bar.classList.toggle('collapsed', !isOpen);
    toggle.setAttribute('aria-expanded', isOpen);
    toggle.lastChild.textContent = isOpen ? texts.collapse : texts.expand;
    toggle.title = toggle.lastChild.textContent;
    localStorage.setItem('preview-bar', isOpen ? 'open' : 'closed');
  }
  toggle.onclick = () => expand(inside.hidden);

  // Above an open dialog, which covers everything else.
  function raise() {
    if (!host.showPopover || !host.isConnected) return;
    if (!host.popover) host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    if (document.querySelector('dialog:modal')) host.showPopover();
  }

  function open(which) {
    shown = which;
    overlay.hidden = which === null;
    overlay.className = `overlay ${which ?? ''}`;
    badge.setAttribute('aria-expanded', which === 'warnings');
    if (which === null) return;
    title.textContent = status[`${which}_title`];
    const more = status[`${which}_more`];
    list.replaceChildren(make('ol', { className: 'problems' }, ...status[which].map(problem),
      more ? make('li', {}, more) : ''));
    list.scrollTop = 0;
    if (which === 'errors') raise();
  }
  function dismiss() {
    if (shown === 'errors') dismissed = JSON.stringify(status.errors);
    const held = root.activeElement && overlay.contains(root.activeElement);
    const back = shown === 'errors' ? show : badge;
    open(null);
    if (held && !back.hidden) back.focus();
  }
  close.onclick = dismiss;
  show.onclick = () => {
    open('errors');
    list.focus();
  };
  badge.onclick = () => {
    if (shown === 'warnings') dismiss();
    else open('warnings');
  };
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown && overlay.contains(event.target)) {
      event.stopPropagation();
      dismiss();
    }
  });

  const say = (kind, text) => {
    dot.className = `dot ${kind}`;
    state.textContent = text;
  };

  const panel = {
    root,
    host,

    // Adds the panel to the page, once that is complete. Of two pages side by side neither has a
    // bar, and only the first shows problems by itself.
    attach(isPart) {
      bar.hidden = isPart;
      isQuiet = isPart && window.parent[0] !== window;
      document.documentElement.append(host);
      makeRoom();
    },

    // For those who show more in it.
    badge,
    closeWarnings() {
      if (shown === 'warnings') open(null);
    },
    inside,
    make,
    problem,

    status(message) {
      status = message;
      const warnings = status.warning_count;
      say(status.building ? 'building' : status.stale ? 'failed' : 'live', status.state);
      badge.hidden = !warnings;
      badge.textContent = status.warnings_title;
      stale.hidden = !status.stale;
      document.documentElement.toggleAttribute('data-preview-stale', status.stale);
      if (status.stale) {
        banner.textContent = status.banner;
        if (!isQuiet && dismissed !== JSON.stringify(status.errors)) {
          open('errors');
          const first = status.errors.slice(0, 3).map((row) => `${row.where} ${row.message}`);
          announced.replaceChildren(...[status.errors_title, ...first].map((text) => make('p', {}, text)));
        }
      } else {
        dismissed = '';
        announced.textContent = '';
        if (shown === 'errors' || !warnings) open(null);
        else if (shown) open(shown);
      }
    },

    building({ done, total }) {
      say('building', total ? texts.progress.replace('{done}', done).replace('{total}', total)
        : texts.building);
    },

    offline() {
      say('offline', texts.offline);
    },

    // What the server says about the page (see `described` in client_messages.py).
    about(told) {
      draft.hidden = !told.draft && !told.scheduled;
      draft.textContent = told.draft ? texts.draft : texts.scheduled;
      versions.replaceChildren(...told.versions.map((version) => {
        const isCurrent = version.key === told.key;
        const name = isCurrent || !version.href
          ? make('span', { lang: version.tag }, version.name)
          : make('a', { href: version.href + location.hash, lang: version.tag }, version.name);
        const isBehind = !version.href || version.behind.length > 0;
        if (isCurrent) name.setAttribute('aria-current', 'page');
        const item = make('li', { className: isBehind ? 'behind' : '' }, name);
        if (version.remark) item.append(' ', make('small', {}, version.remark));
        item.title = version.behind.map((row) => `${row.where} ${row.message}`).join('\n');
        return item;
      }));
      const here = told.versions.find((version) => version.key === told.key);
      statistics.textContent = Object.values(here?.length ?? {}).join(' · ');
      side.hidden = !told.side;
      if (told.side) side.href = told.side;
      clicks.hidden = !Object.keys(told.sources).length;
    },

    toast(text) {
      toast.textContent = text;
      toast.hidden = false;
      clearTimeout(toast.timer);
      toast.timer = setTimeout(() => toast.hidden = true, 4000);
    },

    clicks,
  };
  expand(localStorage.getItem('preview-bar') !== 'closed');
  say('building', texts.building);
  return panel;
})();
