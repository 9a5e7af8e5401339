// Finds what a unit of the translation is on the page: an element, and the one that says how far out
// the margin begins.
'use strict';

sitePreview.unitPlaces = (() => {
  const HEADINGS = 'h1, h2, h3, h4, h5, h6';
  // Texts of the front matter have no anchor of their own.
  const MATTER = {
    'article.title': 'main h1',
    'article.deck': 'main h1 ~ .deck, main .deck',
    'page.title': 'main h1',
  };

  // A section stands for its heading, a picture for the words below it.
  const wordsOf = (element) => {
    if (element.matches('section, article')) {
      const label = element.getAttribute('aria-labelledby');
      return (label && document.getElementById(label)) ?? element.querySelector(HEADINGS) ?? element;
    }
    if (element.matches('figure')) return element.querySelector(':scope > figcaption') ?? element;
    return element;
  };

  // What a page borrows in a block of its own says its language; so does what is in a footnote.
  const isBorrowed = (element) => element.hasAttribute('lang');
  const isForeign = (element) => (element.closest('[lang]') ?? document.documentElement)
    !== document.documentElement;
  const isBorrowedNote = (element) => {
    const parts = element.id.startsWith('note-') ? partsIn([...element.children]) : [];
    return parts.length > 0 && parts.every(isForeign);
  };
  const noteAt = (number) => [...document.querySelectorAll('li[id^="note-"]')]
    .filter((note) => !isBorrowedNote(note))[number - 1];

  // The parts of a block, counted through as the server counts them: items, paragraphs, headings and
  // code, whatever they stand in; but what is in an item is counted there.
  const PARTS = `li, p, pre, figcaption, ${HEADINGS}`;
  const partsIn = (elements) => elements.flatMap((element) => {
    if (element.matches(PARTS)) return [element];
    return element.matches('table') ? [] : partsIn([...element.children]);
  });
  // The paragraphs that an item begins with are the item itself.
  const partsOf = (element) => {
    const all = partsIn([...element.children]);
    const parts = isForeign(element) ? all : all.filter((one) => !isBorrowed(one));
    if (!element.matches('li')) return parts;
    const inner = parts.findIndex((part) => !part.matches('p'));
    return inner < 0 ? [] : parts.slice(inner);
  };
  const stepInto = (element, step) => {
    if (!step.startsWith('r')) return partsOf(element)[Number(step) - 1];
    const table = element.matches('table') ? element : element.querySelector('table');
    const rows = [...table?.rows ?? []];
    return rows.filter((row) => !isBorrowed(row))[Number(step.slice(1))];
  };

  return {
    // What the page borrows behind a part of a block or a footnote, or before it: the one of this
    // number, if there are so many.
    borrowed(part, edge, number) {
      const way = edge === 'after' ? 'nextElementSibling' : 'previousElementSibling';
      const beside = [];
      for (let one = part[way]; one; one = one[way]) {
        if (!isBorrowed(one) && !isBorrowedNote(one)) break;
        beside.push(one);
      }
      return (edge === 'after' ? beside : beside.reverse())[number];
    },

    // `{ element, outer }` of a place as the server names it, or null where it isn't on the page.
    find({ anchor, steps }) {
      if (!anchor) return null;
      const note = /^note-(\d+)$/.exec(anchor);
      const base = MATTER[anchor] ? document.querySelector(MATTER[anchor])
        : note ? noteAt(Number(note[1])) : document.getElementById(anchor);
      if (!base) return null;
      let part = base;
      for (const step of steps) {
        const inner = stepInto(part, step);
        if (!inner) break; // what it is in is close enough
        part = inner;
      }
      const element = part === base ? wordsOf(base) : part;
      // Beside a list, not between an item and its number.
      const block = base.matches('ul, ol, table') || part !== base ? base : element;
      const outer = block.matches('li') ? block.parentElement : block;
      return element.getClientRects().length ? { element, outer } : null;
    },
  };
})();
