// Progressive enhancement only: every page is whole without it.
'use strict';

// From disk there is no server to turn a folder's address into its index.html.
function openFoldersFromDisk() {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
  for (const form of document.querySelectorAll('form[action$="/"]')) form.action += 'index.html';
}

// Marks the section that lies across a line in the upper part of the window.
function followReading() {
  const parts = [...document.querySelectorAll('.part[id]')];
  const front = document.querySelector('.cover');
  const contents = document.querySelector('.contents ol');
  const entries = new Map();
  for (const link of document.querySelectorAll('.contents ol a')) {
    entries.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const crossing = new Set();
  let current = null;

  const show = (id) => {
    if (id === current) return;
    entries.get(current)?.removeAttribute('aria-current');
    current = id;
    const entry = entries.get(id);
    if (!entry) return;
    entry.setAttribute('aria-current', 'location');
    if (contents.scrollWidth > contents.clientWidth) {
      const list = contents.getBoundingClientRect();
      const box = entry.getBoundingClientRect();
      contents.scrollBy({ left: box.left + box.width / 2 - list.left - list.width / 2 });
    }
  };

  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) crossing.add(target);
      else crossing.delete(target);
    }
    show(parts.findLast((part) => crossing.has(part))?.id ?? null);
    // Back at the front, from wherever: the way through begins at its beginning.
    if (crossing.has(front)) contents?.scrollTo({ left: 0 });
  }, { rootMargin: '-24% 0px -75% 0px' });
  for (const part of front ? [front, ...parts] : parts) observer.observe(part);
}

// Lets the language switch lead to the partner of what stands uppermost in the window: of a section's
// head, or of a block, whose ways name it.
function keepThePlace() {
  const languages = document.querySelectorAll(
    '.languages a[rel~="alternate"], .contents a[rel~="alternate"]',
  );
  const places = [];
  for (const place of document.querySelectorAll('.cover, .part-head, .ways')) {
    const link = place.matches('.ways') && place.firstElementChild;
    const block = link ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : place;
    if (block) places.push([block, link ? place : null]);
  }
  const lead = () => {
    const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const found = places.find(([block]) => block.getBoundingClientRect().bottom > top + 4);
    const [block, ways] = found ?? places.at(-1) ?? [];
    for (const link of languages) {
      const way = ways?.querySelector(`[hreflang="${link.hreflang}"]`);
      link.hash = way ? way.hash : block?.closest('.part')?.id ?? '';
    }
  };
  let waits = false;
  addEventListener('scroll', () => {
    if (!waits) requestAnimationFrame(() => { waits = false; lead(); });
    waits = true;
  }, { passive: true });
  lead();
}

// A table that has room enough needs no stop of the keyboard's.
function passByTables() {
  const observer = new ResizeObserver((boxes) => {
    for (const { target } of boxes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of document.querySelectorAll('.prose .table')) observer.observe(box);
}

if (location.protocol === 'file:') openFoldersFromDisk();
if ('ResizeObserver' in window) passByTables();
if ('IntersectionObserver' in window) followReading();
keepThePlace();
