// The marks in the margin: beside the page's elements, in a layer of their own, so that nothing on
// the page moves and none of its scripts sees them.
'use strict';

sitePreview.marks = (() => {
  const { dir, lang } = sitePreview.texts;
  const host = document.createElement('site-builder-marks');
  const root = host.attachShadow({ mode: 'open' });
  const group = document.createElement('div');
  Object.assign(group, { lang, dir });
  group.setAttribute('role', 'group');
  const frame = document.createElement('div'); // round the unit that is looked at
  frame.className = 'frame';
  frame.hidden = true;
  root.append(frame, group);

  const REACH = 24; // pixels that a mark takes in the margin, as far as there are any
  const NOTCH = 24; // pixels: the height of a mark between two blocks
  let shown = []; // { spot, edge, button }, where `spot` is what `unitPlaces.find` has found
  let framed = null;

  function layOut() {
    const origin = group.getBoundingClientRect();
    const boxes = shown.map(({ spot, edge }) => spot.element.isConnected ? {
      box: spot.element.getBoundingClientRect(),
      outer: spot.outer.getBoundingClientRect(),
      isRight: getComputedStyle(spot.outer.parentElement).direction === 'rtl',
      edge,
    } : null);
    const wide = document.documentElement.clientWidth;
    shown.forEach(({ button }, at) => {
      const found = boxes[at];
      button.hidden = !found?.box.height;
      if (button.hidden) return;
      const { box, outer, isRight, edge } = found;
      const [start, end] = isRight ? [outer.right, Math.min(wide, outer.right + REACH)]
        : [Math.max(0, outer.left - REACH), outer.left];
      const left = end - start < 8 ? (isRight ? wide - 8 : 0) : start;
      const height = edge ? NOTCH : Math.max(box.height, 16);
      const top = edge === 'after' ? box.bottom - NOTCH / 2 : edge ? box.top - NOTCH / 2 : box.top;
      button.classList.toggle('right', isRight);
      button.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;`
        + `width:${Math.max(8, end - start)}px;height:${height}px`;
    });
    const box = framed?.isConnected ? framed.getBoundingClientRect() : null;
    frame.hidden = !box?.height;
    if (box) {
      frame.style.cssText = `left:${box.left - origin.left}px;top:${box.top - origin.top}px;`
        + `width:${box.width}px;height:${box.height}px`;
    }
  }
  let due = 0;
  const layOutSoon = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(layOut);
  };
  const sizes = new ResizeObserver(layOutSoon);
  for (const kind of ['load', 'toggle', 'transitionend']) {
    document.addEventListener(kind, layOutSoon, true);
  }
  addEventListener('resize', layOutSoon);

  return {
    host,
    root,

    attach(label) {
      group.setAttribute('aria-label', label);
      document.documentElement.append(host);
    },

    // Shows `marks`, each with its `spot`, `edge`, `state`, `label` and what a click does; gives
    // their buttons.
    show(marks) {
      const held = shown.find(({ button }) => button === root.activeElement);
      sizes.disconnect();
      sizes.observe(document.body);
      shown = marks.map(({ spot, edge, state, label, open }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.tabIndex = -1; // a page would have a hundred stops: the list has them all
        button.className = `mark ${state} ${edge ? 'between' : ''}`;
        button.title = label;
        button.setAttribute('aria-label', label);
        button.onclick = open;
        sizes.observe(spot.element);
        return { spot, edge, button };
      });
      group.replaceChildren(...shown.map(({ button }) => button));
      layOut();
      if (framed && !framed.isConnected) framed = null;
      if (held) {
        const again = shown.find(({ spot, edge }) => spot.element === held.spot.element
          && edge === held.edge);
        again?.button.focus({ preventScroll: true });
      }
      return shown.map(({ button }) => button);
    },

    // Puts a frame round an element, or round none.
    frame(element) {
      framed = element;
      layOut();
    },
  };
})();
