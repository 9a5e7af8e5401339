// How the translation that the page belongs to stands, unit by unit: marks in the margin, counts in
// the bar, F8 and Shift+F8 from one unit to the next, and Accept.
'use strict';

sitePreview.units = (() => {
  const { marks, panel, texts, unitCard, unitPlaces } = sitePreview;
  const { make } = panel;
  const OWN = '/__preview__/';
  const STATES = ['stale', 'missing', 'orphaned', 'unreviewed', 'fresh']; // the most urgent first
  const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

  let told = { translations: [], token: '', slug: '' };
  let units = []; // all of them, in order; each with its `spot`, where it has one on the page
  let opened = null; // the unit whose card is shown, or was last
  let view = ''; // what is open: 'card', 'list' or nothing
  let isOn = localStorage.getItem('preview-marks') !== 'off';

  // The bar's part.
  const tally = make('button', { type: 'button', className: 'tally', title: texts.translation });
  const step = (text, label, keys, way) => make('button', {
    type: 'button', className: 'step', title: label, 'aria-label': label, 'aria-keyshortcuts': keys,
    onclick: () => go(way),
  }, text);
  const group = make('span', { className: 'translation', role: 'group', hidden: true },
    step('‹', texts.previous_unit, 'Shift+F8', -1), tally, step('›', texts.next_unit, 'F8', 1));
  group.setAttribute('aria-label', texts.translation);
  panel.inside.insertBefore(group, panel.inside.querySelector('.statistics'));
  tally.onclick = () => {
    if (view === 'list') {
      hide();
      return;
    }
    list();
    unitCard.focus();
  };

  const isWork = (unit) => unit.state !== 'fresh';
  const isUrgent = (unit) => isWork(unit) && unit.state !== 'unreviewed';
  const rank = (unit) => STATES.indexOf(unit.state);
  const isSame = (one, other) => one.address === other.address && !one.source === !other.source
    && one.translation.key === other.translation.key;

  // Units at one place have one mark: its `at`, with all of them.
  function showMarks() {
    unitCard.buttons.marks.setAttribute('aria-pressed', isOn);
    const found = new Map();
    const counts = new Map(); // how many units would stand at a place
    for (const unit of units) {
      unit.spot = unitPlaces.find(unit.place);
      unit.at = null;
      if (!unit.spot) continue;
      let { spot, place: { anchor, edge, steps } } = unit;
      if (edge && (steps.length || anchor.startsWith('note-'))) {
        const key = `${unit.translation.key} ${anchor} ${steps} ${edge}`;
        const number = counts.get(key) ?? 0;
        counts.set(key, number + 1);
        const element = unitPlaces.borrowed(spot.element, edge, number);
        if (element) [spot, edge] = [{ ...spot, element }, ''];
      }
      if (!found.has(spot.element)) found.set(spot.element, {});
      unit.at = found.get(spot.element)[edge] ??= { spot, edge, units: [] };
      unit.at.units.push(unit);
    }
    const places = [...found.values()].flatMap(Object.values);
    const buttons = marks.show(isOn ? places.map((at) => ({
      ...at,
      state: STATES[Math.min(...at.units.map(rank))],
      label: at.units.slice(0, 3).map(unitCard.labelOf).join('\n'),
      open: () => open(at.units[0]),
    })) : []);
    buttons.forEach((button, at) => places[at].button = button);
  }

  function showTally() {
    group.hidden = !told.translations.some((one) => one.tallies.length);
    tally.replaceChildren(...told.translations.flatMap((translation) => [
      translation.key === told.own ? ''
        : make('span', { lang: translation.tag, className: 'of' }, translation.name),
      ...translation.tallies.map(({ state, text }) => make('span', { 'data-state': state }, text)),
    ]).filter(Boolean));
  }

  // Moves the page where the beginning of an element can be seen beside or above the card.
  function reveal(element) {
    const box = element.getBoundingClientRect();
    const card = unitCard.box.getBoundingClientRect();
    const end = box.right < card.left || box.left > card.right ? innerHeight : card.top;
    if (box.top >= 60 && Math.min(box.bottom, box.top + 120) <= end) return;
    scrollBy({ top: box.top - Math.max(60, Math.min(120, end / 4)), behavior: 'instant' });
  }

  function showCard(unit) {
    panel.closeWarnings();
    [opened, view] = [unit, 'card'];
    const { at } = unit;
    unitCard.card(at?.units ?? [unit], { page: told.own, accept });
    marks.frame(at && !at.edge ? at.spot.element : null);
  }
  function open(unit) {
    showCard(unit);
    unitCard.focus();
    if (unit.at) reveal(unit.at.spot.element);
  }
  function list() {
    panel.closeWarnings();
    view = 'list';
    marks.frame(null);
    unitCard.list(texts.translation,
      [...units.filter(isUrgent), ...units.filter((unit) => isWork(unit) && !isUrgent(unit))],
      told.translations.flatMap((one) => one.problems), open);
  }
  function hide() {
    const isHeld = unitCard.box.contains(panel.root.activeElement);
    const button = view === 'card' ? opened?.at?.button : null;
    view = '';
    unitCard.hide();
    marks.frame(null);
    if (isHeld) (button ?? tally).focus({ preventScroll: true });
  }
  unitCard.buttons.marks.onclick = () => {
    isOn = !isOn;
    localStorage.setItem('preview-marks', isOn ? 'on' : 'off');
    showMarks();
  };
  unitCard.buttons.close.onclick = hide;
  unitCard.buttons.back.onclick = list;
  unitCard.buttons.next.onclick = () => go(1);
  unitCard.buttons.previous.onclick = () => go(-1);
  panel.badge.addEventListener('click', hide);

  // The next unit, or with -1 the previous one, that is stale, missing or orphaned; once none is,
  // unreviewed. It goes on from the last that was looked at, else from what is on the screen; at the
  // end it begins again.
  function go(way) {
    const all = units.filter(units.some(isUrgent) ? isUrgent : isWork);
    if (!all.length) {
      panel.toast(texts.none_left);
      return;
    }
    const now = units.indexOf(opened);
    const isPassed = (unit) => (opened ? units.indexOf(unit) < now + (way > 0)
      : unit.at?.spot.element.getBoundingClientRect().top < 0);
    const next = all.findIndex((unit) => !isPassed(unit));
    open(way > 0 ? all[Math.max(next, 0)] : all.at(next < 0 ? -1 : next - 1));
  }

  document.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing
      || event.defaultPrevented || group.hidden || document.querySelector('dialog:modal')
      || (target instanceof Element && target.closest(TYPING))) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  panel.root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && unitCard.box.contains(event.target)) {
      event.stopPropagation();
      hide();
    }
  });

  let isAccepting = false; // each token is good for one request
  async function accept({ address, seen, translation }, button) {
    if (isAccepting) return;
    isAccepting = true;
    button.setAttribute('aria-disabled', true); // a build may be under way, which comes first
    const asked = { slug: told.slug, language: translation.key, address, seen, token: told.token };
    try {
      const answer = await (await fetch(`${OWN}accept`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
      })).json();
      told.token = answer.token;
      panel.toast(answer.accepted ? texts.accepted : answer.why);
      if (answer.accepted) hide();
      if (answer.problems.length) {
        view = 'list';
        unitCard.list(answer.why, [], answer.problems, open);
      }
      await refresh();
    } catch {
      panel.toast(texts.offline);
    } finally {
      isAccepting = false;
      button.removeAttribute('aria-disabled');
    }
  }

  // The units as they are now. What is open follows them.
  function update(message) {
    if (!message.current) return; // the page is older than the text: what was told of it stands
    const hasChanged = JSON.stringify(told.translations) !== JSON.stringify(message.translations);
    told = message;
    if (hasChanged) {
      units = told.translations.flatMap((translation) => translation.units
        .map((unit) => ({ ...unit, translation })));
    }
    showMarks(); // the page may be another even if the units aren't
    showTally();
    opened = opened && (units.find((unit) => isSame(unit, opened)) ?? null);
    if (!hasChanged) return;
    if (view === 'list') list();
    else if (view && opened) showCard(opened);
    else if (view) hide();
  }
  let asked = 0;
  async function refresh() {
    asked += 1;
    const question = asked;
    const answer = await fetch(`${OWN}translation?path=${encodeURIComponent(location.pathname)}`);
    const message = await answer.json();
    if (question !== asked) return;
    update(message);
    document.dispatchEvent(new CustomEvent('preview-units', { detail: message }));
  }

  return { refresh };
})();
