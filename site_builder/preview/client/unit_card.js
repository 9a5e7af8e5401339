// What is said of the units of a translation: the list of them all, and a card for those at one
// place of the page, with their differences.
'use strict';

sitePreview.unitCard = (() => {
  const { panel, source, texts } = sitePreview;
  const { make } = panel;
  const LONGEST = 80; // characters of a unit's beginning

  const STATES = {
    stale: { name: texts.stale, why: texts.stale_why },
    missing: { name: texts.missing, why: texts.missing_why },
    orphaned: { name: texts.orphaned, why: texts.orphaned_why },
    unreviewed: { name: texts.unreviewed, why: texts.unreviewed_why },
    fresh: { name: texts.fresh, why: texts.fresh_why },
  };
  const nameOf = (unit) => STATES[unit.state].name;
  const words = (unit) => unit.target ?? unit.source;
  // As readers see it, without the numbers of notes and without ways to other pages.
  const shownIn = (element) => {
    const copy = element.cloneNode(true);
    for (const other of copy.querySelectorAll('sup, .ways')) other.remove();
    return copy.textContent.trim().replace(/\s+/g, ' ');
  };
  const textOf = (unit) => {
    const isProse = unit.kind !== 'text' && unit.spot && !unit.place.edge;
    const text = (isProse && shownIn(unit.spot.element)) || words(unit).text;
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  const labelOf = (unit) => texts.labelled.replace('{state}', nameOf(unit))
    .replace('{words}', () => textOf(unit));
  const tagOf = (unit) => (unit.target ? unit.translation : unit.translation.source).tag;

  // A difference as <ins> and <del>, each also in words for those who don't see them.
  const part = ([kind, text]) => {
    if (kind === 'equal') return text;
    const said = kind === 'insert' ? texts.inserted : texts.deleted;
    const hidden = (inside) => make('span', { className: 'hidden', lang: texts.lang }, inside);
    return make(kind === 'insert' ? 'ins' : 'del', {}, hidden(`[${said} `), text, hidden(']'));
  };
  const passage = (title, tag, ...content) => [
    make('h4', {}, title), make('p', { className: 'passage', lang: tag, dir: 'auto' }, ...content),
  ];
  const place = (title, written) => written && make('button', {
    type: 'button', className: 'place', title: `${written.path}:${written.line}`,
    onclick: () => source.go([written.path, written.line]),
  }, title);

  // One unit: how it stands, its texts, and what can be done. `page` is the key of its language.
  function unitPart(unit, isAlone, { page, accept }) {
    const { translation, state } = unit;
    const isAcceptable = unit.source && (unit.target || unit.partner) && state !== 'fresh';
    const isOnPage = unit.spot && unit.kind !== 'text' && translation.key === page;
    return make('article', { className: 'unit', 'data-state': state },
      make('h3', {}, isAlone ? '' : make('span', { className: 'state' }, nameOf(unit)),
        unit.moved ? make('span', { className: 'moved' }, texts.moved) : '',
        make('span', { className: 'language', lang: translation.tag }, translation.name),
        make('code', {}, unit.address)),
      make('p', { className: 'why' }, unit.accepted || STATES[state].why),
      ...(unit.sourceChanges.length
        ? passage(texts.source_changes, translation.source.tag, ...unit.sourceChanges.map(part))
        : unit.source && state !== 'fresh'
          ? passage(texts.source, translation.source.tag, unit.source.text) : []),
      ...(unit.targetChanges.length
        ? passage(texts.target_changes, translation.tag, ...unit.targetChanges.map(part))
        : unit.target && !isOnPage
          ? passage(texts.target, translation.tag, unit.target.text) : []),
      ...(unit.partner ? passage(texts.partner, translation.tag, unit.partner.text) : []),
      make('div', { className: 'actions' },
        isAcceptable ? make('button', {
          type: 'button', className: 'accept', onclick: ({ target }) => accept(unit, target),
        }, texts.accept) : '',
        place(texts.edit_source, unit.source), place(texts.edit_target, unit.target ?? unit.partner)));
  }

  const title = make('h2', { id: 'units-title' });
  const button = (name, text, label) => make('button', {
    type: 'button', className: name, title: label, 'aria-label': label,
  }, text);
  const back = button('step', '☰', texts.list);
  const previous = button('step', '‹', texts.previous_unit);
  const next = button('step', '›', texts.next_unit);
  const marks = make('button', { type: 'button', className: 'switch' }, texts.marks);
  const close = button('close', '✕', texts.close);
  const body = make('div', { className: 'scroll' });
  const box = make('section', {
    className: 'units', hidden: true, tabIndex: -1, lang: texts.lang, dir: texts.dir,
    role: 'dialog',
  }, make('header', { role: 'none' }, title,
    make('span', { className: 'ways' }, marks, back, previous, next, close)), body);
  box.setAttribute('aria-labelledby', 'units-title');
  panel.root.append(box);

  const focus = () => box.focus({ preventScroll: true });
  function show(heading, content) {
    const isHeld = box.contains(panel.root.activeElement);
    title.textContent = heading;
    body.replaceChildren(...content);
    body.scrollTop = 0;
    box.hidden = false;
    if (isHeld) focus(); // what had it is gone
  }

  const entry = (unit, open) => make('li', { 'data-state': unit.state },
    make('button', { type: 'button', className: 'entry', onclick: () => open(unit) },
      make('span', { className: 'state' }, nameOf(unit)), ' ',
      make('span', { lang: tagOf(unit), dir: 'auto', className: 'words' }, textOf(unit)), ' ',
      make('code', {}, unit.address),
      unit.spot ? '' : make('small', {}, texts.not_on_page)));

  return {
    box,
    focus,
    buttons: { marks, back, previous, next, close },
    labelOf,

    // The card of the units at one place of the page.
    card(units, ways) {
      const [first] = units;
      const isAlone = units.length === 1;
      show(isAlone ? labelOf(first) : textOf(first),
        units.map((unit) => unitPart(unit, isAlone, ways)));
      [marks.hidden, back.hidden] = [true, false];
    },

    // The list of all units that need work, and what keeps others from being judged.
    list(heading, units, problems, open) {
      show(heading, [
        problems.length ? make('ol', { className: 'problems' }, ...problems.map(panel.problem)) : '',
        units.length ? make('ol', { className: 'entries' }, ...units.map((unit) => entry(unit, open)))
          : problems.length ? '' : make('p', {}, texts.none_left),
      ].filter(Boolean));
      [marks.hidden, back.hidden] = [false, true];
    },

    hide() {
      box.hidden = true;
    },
  };
})();
