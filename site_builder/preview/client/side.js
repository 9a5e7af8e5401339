// Two languages of a feature side by side, kept at the same block: its anchor is the same in both.
'use strict';

(() => {
  // Only a page of this site can be shown: no other site's, and no script. What is set as the path
  // of a whole address never becomes its host, however many `/` it has in front once it is resolved.
  const page = new URL(location.origin);
  const asked = new URLSearchParams(location.search).get('path') ?? '';
  page.pathname = /^\/(?![/\\])/.test(asked) ? asked : '/';
  const main = document.querySelector('main');
  const texts = JSON.parse(document.currentScript.dataset.texts); // in the browser's language

  const frames = [];
  let leader = null; // the frame that the reader scrolls: the other one follows

  const blocksOf = (frame) => [...frame.contentDocument.querySelectorAll('main [id]')];

  // Where a frame is: the last block that begins above a line near its top, and how far the line is
  // on the way to the next block.
  function position(frame) {
    const line = frame.contentWindow.innerHeight / 4;
    const blocks = blocksOf(frame).filter((block) => block.getClientRects().length);
    const tops = blocks.map((block) => block.getBoundingClientRect().top);
    let at = -1;
    tops.forEach((top, i) => {
      if (top <= line && (at < 0 || top >= tops[at])) at = i;
    });
    if (at < 0) return null;
    const end = tops.filter((top) => top > tops[at]).reduce((a, b) => Math.min(a, b),
      blocks[at].getBoundingClientRect().bottom);
    const height = Math.max(1, end - tops[at]);
    return { id: blocks[at].id, part: Math.min(1, (line - tops[at]) / height) };
  }

  function follow(frame, other) {
    const view = other.contentWindow;
    if (frame.contentWindow.scrollY === 0) {
      view.scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    const from = position(frame);
    const block = from && other.contentDocument.getElementById(from.id);
    if (!block) return;
    const line = view.innerHeight / 4;
    const box = block.getBoundingClientRect();
    const tops = blocksOf(other).map((one) => one.getBoundingClientRect().top);
    const end = tops.filter((top) => top > box.top).reduce((a, b) => Math.min(a, b), box.bottom);
    const target = box.top + from.part * Math.max(1, end - box.top) - line;
    view.scrollBy({ top: target, behavior: 'instant' });
  }

  function listen(frame, side) {
    const view = frame.contentWindow;
    for (const kind of ['wheel', 'pointerdown', 'pointermove', 'touchstart', 'keydown', 'focus']) {
      view.addEventListener(kind, () => leader = side, { passive: true, capture: true });
    }
    view.addEventListener('scroll', () => {
      if ((leader ?? 0) === side) follow(frame, frames[1 - side]);
    }, { passive: true });
  }

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  async function start() {
    const answer = await fetch(`/__preview__/about?path=${encodeURIComponent(page.pathname)}`);
    const told = await answer.json();
    const versions = told.versions.filter((version) => version.href);
    if (!versions.length) {
      location.replace(page);
      return;
    }
    const source = versions.find((version) => version.source) ?? versions[0];
    const here = versions.find((version) => version.key === told.key);
    const other = here && here !== source ? here : versions.find((version) => version !== source);
    const chosen = [source, other ?? source];
    const heads = chosen.map((version, side) => {
      const frame = element('iframe', { title: version.name, src: version.href });
      frames.push(frame);
      frame.addEventListener('load', () => listen(frame, side));
      const statistics = element('span', { className: 'statistics' });
      const show = (one) => {
        const { words, minutes } = one.length;
        statistics.textContent = words ? `${words} · ${minutes}` : '';
      };
      show(version);
      const select = element('select', { onchange: () => {
        const one = versions.find((each) => each.key === select.value);
        frame.src = one.href;
        frame.title = one.name;
        show(one);
      } }, ...versions.map((one) => element('option', { value: one.key, lang: one.tag,
        selected: one === version }, one.name)));
      select.setAttribute('aria-label', side ? texts.right : texts.left);
      return element('header', {}, select, statistics,
        side ? element('a', { href: page }, texts.back) : element('h1', {}, document.title));
    });
    main.replaceChildren(...heads, ...frames);
  }
  start();
})();
