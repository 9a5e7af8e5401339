// Progressive enhancement only: every page is whole without it.
'use strict';

// From disk there is no server to turn a folder's address into its index.html.
function openFoldersFromDisk() {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
}

// Marks the section that lies across a line in the upper part of the window, and lets the
// language switch lead to the partner of the block there, which the ways from that block name.
function followReading() {
  const parts = [...document.querySelectorAll('.part[id]')];
  const front = document.querySelector('.cover');
  const contents = document.querySelector('.contents ol');
  const entries = new Map();
  for (const link of document.querySelectorAll('.contents ol a')) {
    entries.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const languages = document.querySelectorAll(
    '.languages a[rel~="alternate"], .contents a[rel~="alternate"]',
  );
  const crossing = new Set();
  let current = null;

  const blocks = new Map();
  for (const ways of document.querySelectorAll('.ways')) {
    const block = document.getElementById(decodeURIComponent(ways.firstElementChild.hash.slice(1)));
    if (block) blocks.set(block, ways);
  }
  let block = null;
  const lead = () => {
    block = [...blocks.keys()].findLast((each) => crossing.has(each)) ?? block;
    const here = block?.closest('.part')?.id ?? null;
    const ways = here === current ? blocks.get(block) : null;
    for (const link of languages) {
      const way = ways?.querySelector(`[hreflang="${link.hreflang}"]`);
      link.hash = way ? way.hash : current ?? '';
    }
  };

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
    lead();
    // Back at the front, from wherever: the way through begins at its beginning.
    if (crossing.has(front)) contents?.scrollTo({ left: 0 });
  }, { rootMargin: '-24% 0px -75% 0px' });
  for (const part of [...(front ? [front] : []), ...parts, ...blocks.keys()]) observer.observe(part);
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
