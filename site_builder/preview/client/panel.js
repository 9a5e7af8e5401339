// What the preview shows over a page, out of the page's reach: the bar, the problems, what is stale.
'use strict';

sitePreview.panel = (() => {
  const { words, make } = sitePreview;
  const host = document.createElement('site-builder-preview');
  const root = host.attachShadow({ mode: 'open' });
  const lang = words.preview === '预览' ? 'zh-Hans' : 'en';

  // One thing that is wrong: where, what, the line, and what to do.
  const problem = (row) => make('li', { className: row.severity },
    make('p', {}, make('code', { className: 'where' }, row.where), ' ',
      make('span', { className: 'code' }, row.code)),
    make('p', { className: 'message', dir: 'auto' }, row.message),
    row.snippet.length ? make('pre', { dir: 'ltr' }, row.snippet.join('\n')) : '',
    row.hint ? make('p', { className: 'hint', dir: 'auto' }, row.hint) : '');
  const problems = (rows, total) => make('ol', { className: 'problems' }, ...rows.map(problem),
    total > rows.length ? make('li', {}, words.more(total - rows.length)) : '');

  // The list of problems. It takes no focus; it is read out, and closed by its button or Escape.
  const title = make('h2', { id: 'title' });
  const list = make('div', { className: 'scroll', tabIndex: 0, role: 'group' });
  list.setAttribute('aria-labelledby', 'title');
  const announced = make('div', { className: 'hidden', role: 'alert' });
  const close = make('button', { type: 'button', className: 'close' }, words.close);
  const overlay = make('section', { className: 'overlay', hidden: true, lang },
    make('header', {}, title, close), list);
  overlay.setAttribute('aria-labelledby', 'title');

  const staleWords = make('span');
  const show = make('button', { type: 'button' }, words.show);
  const stale = make('div', { className: 'stale', hidden: true, lang, role: 'region' },
    staleWords, show);

  // The bar.
  const dot = make('span', { className: 'dot', 'aria-hidden': 'true' });
  const state = make('span', { className: 'state', role: 'status' });
  const draft = make('strong', { className: 'draft', hidden: true }, words.draft);
  const versions = make('ul', { className: 'versions' });
  versions.setAttribute('aria-label', words.languages);
  const statistics = make('span', { className: 'statistics' });
  const side = make('a', { className: 'side', hidden: true }, words.sideBySide);
  const clicks = make('button', { type: 'button', className: 'clicks', hidden: true }, words.clicks);
  const badge = make('button', { type: 'button', className: 'badge', hidden: true });
  const toggle = make('button', { type: 'button', className: 'toggle' });
  const inside = make('div', { className: 'inside', id: 'inside' },
    draft, versions, statistics, side, clicks);
  const bar = make('section', { className: 'bar', lang }, toggle, state, badge, inside);
  bar.setAttribute('aria-label', words.preview);
  toggle.setAttribute('aria-controls', 'inside');
  toggle.append(dot, make('span', { className: 'hidden' }));

  const toast = make('div', { className: 'toast', role: 'status', hidden: true, lang });
  root.append(stale, overlay, announced, toast, bar);

  let status = null;
  let shown = null; // 'errors', 'warnings' or null
  let dismissed = ''; // the errors that were closed, as text
  let isQuiet = false; // the other side shows the problems

  // The bar takes as much room as it needs: the end of the page, and all else of this, are above it.
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
    toggle.lastChild.textContent = isOpen ? words.collapse : words.expand;
    toggle.title = toggle.lastChild.textContent;
    localStorage.setItem('preview-bar', isOpen ? 'open' : 'closed');
  }
  toggle.onclick = () => expand(inside.hidden);

  // Above an open dialog, which lies over everything else.
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
    const isErrors = which === 'errors';
    title.textContent = isErrors ? words.errors(status.error_count)
      : words.warnings(status.warning_count);
    list.replaceChildren(isErrors ? problems(status.errors, status.error_count)
      : problems(status.warnings, status.warning_count));
    list.scrollTop = 0;
    if (isErrors) raise();
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

    // The page is complete, and this may be put beside it. One of two pages side by side has no
    // bar, and only the first one shows the problems unasked.
    attach(isPart) {
      bar.hidden = isPart;
      isQuiet = isPart && window.parent[0] !== window;
      document.documentElement.append(host);
      makeRoom();
    },

    async style(address) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch(address)).text());
      root.adoptedStyleSheets = [sheet];
    },

    status(message) {
      status = message;
      const { error_count: errors, warning_count: warnings } = status;
      if (status.building) say('building', words.building);
      else if (errors) say('failed', words.errors(errors));
      else say('live', words.live);
      badge.hidden = !warnings;
      badge.textContent = words.warnings(warnings);
      stale.hidden = !status.stale;
      document.documentElement.toggleAttribute('data-preview-stale', status.stale);
      if (status.stale) {
        staleWords.textContent = (status.pages ? words.stale : words.noPage)(errors);
        stale.setAttribute('aria-label', status.pages ? words.lastGood : words.errors(errors));
        if (!isQuiet && dismissed !== JSON.stringify(status.errors)) {
          open('errors');
          announced.textContent = [words.errors(errors),
            ...status.errors.slice(0, 3).map((row) => `${row.where} ${row.message}`)].join('. ');
        }
      } else {
        dismissed = '';
        announced.textContent = '';
        if (shown === 'errors' || !warnings) open(null);
        else if (shown) open(shown);
      }
    },

    building({ done, total }) {
      say('building', total ? `${words.building} ${done}/${total}` : words.building);
    },

    offline() {
      say('offline', words.offline);
    },

    // What there is to tell about the page (see `shown.py`).
    about(told) {
      draft.hidden = !told.draft;
      const count = new Intl.NumberFormat(lang);
      versions.replaceChildren(...told.versions.map((version) => {
        const isCurrent = version.key === told.key;
        const name = isCurrent || !version.href
          ? make('span', { lang: version.tag }, version.name)
          : make('a', { href: version.href + location.hash, lang: version.tag }, version.name);
        const remarks = [];
        if (!version.href) remarks.push(words.untranslated);
        else if (told.slug && version.source) remarks.push(words.source);
        else if (told.slug && version.behind.length) remarks.push(words.behind(version.behind.length));
        else if (told.slug) remarks.push(words.inStep);
        const isBehind = !version.href || version.behind.length > 0;
        if (isCurrent) name.setAttribute('aria-current', 'page');
        const item = make('li', { className: isBehind ? 'behind' : '' }, name);
        if (remarks.length) item.append(' ', make('small', {}, remarks.join(', ')));
        item.title = version.behind.map((row) => `${row.where} ${row.message}`).join('\n');
        return item;
      }));
      const here = told.versions.find((version) => version.key === told.key)?.statistics;
      statistics.textContent = here ? [words.words(count.format(here.words)),
        words.characters(count.format(here.characters)),
        words.minutes(count.format(here.minutes))].join(' · ') : '';
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
  say('building', words.building);
  return panel;
})();
