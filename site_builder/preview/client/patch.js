// Leads a page to its next version where it stands. What differs between the two versions as they
// were written is done to the living page, so that whatever its scripts or its reader have changed
// there (an open dialog, a marked entry, the focus) stays as it is.
'use strict';

window.sitePreview = (() => {
  // What the page's scripts may have taken note of: with it, only a new beginning is right.
  const NOTED = 'script:not([type="application/ld+json"]), figure:has(img), picture, img, video,'
    + ' audio, iframe, dialog, object, embed, form, nav, section';
  const LONGEST = 400000; // comparisons of one list of children with another

  class Impossible extends Error {}

  // From each node of the page as it was written to the one that lives.
  const living = new WeakMap();
  const pair = (written, live) => {
    living.set(written, live);
    written.childNodes.forEach((child, at) => pair(child, live.childNodes[at]));
  };
  const undressed = (root) => {
    for (const script of root.querySelectorAll('script[data-preview]')) script.remove();
    return root;
  };
  const page = document.documentElement.cloneNode(true);
  pair(page, document.documentElement);
  undressed(page);

  // The page's policy lets in the style that it came with, and no other inside of it: in both
  // versions a remark stands for each <style>. A sheet that a script makes is none of its concern.
  const STYLE = /<style\b[^>]*>([^]*?)<\/style\s*>/gi;
  const REMARK = 'style';
  const sheet = new CSSStyleSheet();
  let style = '';
  for (const element of page.querySelectorAll('style')) {
    style += `${element.textContent}\n`;
    const remark = document.createComment(REMARK);
    living.set(remark, living.get(element));
    element.replaceWith(remark);
  }
  function restyle(text) {
    style = text;
    for (const { sheet: old } of document.querySelectorAll('style')) {
      if (old) old.disabled = true;
    }
    sheet.replaceSync(text);
    if (!document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    }
  }

  const isNoted = (node) => node.nodeType === Node.ELEMENT_NODE
    && (node.matches(NOTED) || node.querySelector(NOTED) !== null);
  const forbidNoted = (node) => {
    if (isNoted(node)) throw new Impossible(node.nodeName);
  };

  function patchAttributes(written, next, live) {
    for (const { name, value } of next.attributes) {
      if (written.getAttribute(name) !== value) {
        written.setAttribute(name, value);
        live.setAttribute(name, value);
      }
    }
    for (const { name } of [...written.attributes]) {
      if (!next.hasAttribute(name)) {
        written.removeAttribute(name);
        live.removeAttribute(name);
      }
    }
  }

  // A child is known again by what is in it: its own attributes may change, as ids do that count.
  const contentOf = (node) => node.nodeType === Node.ELEMENT_NODE
    ? `<${node.nodeName}>${node.innerHTML}` : `${node.nodeName} ${node.data}`;

  // The longest common subsequence of two lists, as pairs of indices.
  function common(one, other) {
    if (one.length * other.length > LONGEST) return [];
    const width = other.length + 1;
    const lengths = new Uint32Array((one.length + 1) * width);
    for (let i = one.length - 1; i >= 0; i -= 1) {
      for (let j = other.length - 1; j >= 0; j -= 1) {
        lengths[i * width + j] = one[i] === other[j] ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
      }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < one.length && j < other.length;) {
      if (one[i] === other[j]) pairs.push([i++, j++]);
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i += 1;
      else j += 1;
    }
    return pairs;
  }

  // For each new child the old one that it goes on from, or undefined. Never crosswise.
  function matched(before, after) {
    const kept = new Array(after.length);
    let start = 0;
    let ends = [before.length, after.length];
    while (start < Math.min(...ends) && before[start].isEqualNode(after[start])) {
      kept[start] = before[start];
      start += 1;
    }
    while (Math.min(...ends) > start && before[ends[0] - 1].isEqualNode(after[ends[1] - 1])) {
      ends = ends.map((end) => end - 1);
      kept[ends[1]] = before[ends[0]];
    }
    const old = before.slice(start, ends[0]);
    const fresh = after.slice(start, ends[1]);
    const pairs = common(old.map(contentOf), fresh.map(contentOf));
    let [i, j] = [0, 0];
    for (const [p, n] of [...pairs, [old.length, fresh.length]]) {
      // In a gap, what is of one kind goes on in its order: a paragraph that was written anew.
      for (; j < n; j += 1) {
        const at = old.findIndex((node, k) => k >= i && k < p && node.nodeName === fresh[j].nodeName);
        if (at >= 0) {
          kept[start + j] = old[at];
          i = at + 1;
        }
      }
      if (n < fresh.length) kept[start + n] = old[p];
      [i, j] = [p + 1, n + 1];
    }
    return kept;
  }

  function patchChildren(written, next, live) {
    const before = [...written.childNodes];
    const after = [...next.childNodes];
    const kept = matched(before, after);
    const staying = new Set(kept);
    for (const child of before.filter((node) => !staying.has(node))) {
      forbidNoted(child);
      const gone = living.get(child);
      if (gone.parentNode !== live) throw new Impossible('moved');
      gone.remove();
      child.remove();
    }
    let last = null; // the written child before the place that is next
    after.forEach((node, at) => {
      let child = kept[at];
      if (child) {
        patch(child, node);
      } else {
        forbidNoted(node);
        child = document.importNode(node, true);
        const born = document.importNode(node, true);
        pair(child, born);
        written.insertBefore(child, last ? last.nextSibling : written.firstChild);
        const beside = last && living.get(last);
        if (beside && beside.parentNode !== live) throw new Impossible('moved');
        live.insertBefore(born, beside ? beside.nextSibling : live.firstChild);
      }
      last = child;
    });
  }

  function patch(written, next) {
    if (written.isEqualNode(next)) return;
    const live = living.get(written);
    if (written.nodeType !== Node.ELEMENT_NODE) {
      written.data = next.data;
      live.data = next.data;
      return;
    }
    const kind = written.localName;
    if (kind === 'noscript') return;
    const isData = kind === 'script' && written.type === next.type
      && written.type === 'application/ld+json';
    const pictures = kind === 'figure' && (written.querySelector('img') || next.querySelector('img'));
    if ((kind === 'script' && !isData) || pictures) throw new Impossible(kind);
    if (['img', 'source', 'video', 'audio', 'iframe'].includes(kind)) throw new Impossible(kind);
    patchAttributes(written, next, live);
    patchChildren(written, next, live);
  }

  return {
    // Leads the page to the version that `html` is. False where it cannot be done to a living page,
    // which is then half way, and must be begun anew.
    patch(html) {
      let text = '';
      const bare = html.replace(STYLE, (all, inside) => {
        text += `${inside}\n`;
        return `<!--${REMARK}-->`;
      });
      const next = undressed(new DOMParser().parseFromString(bare, 'text/html').documentElement);
      try {
        patch(page, next);
      } catch (error) {
        if (error instanceof Impossible) return false;
        throw error;
      }
      if (text !== style) restyle(text);
      return true;
    },

    // Gets all style sheets anew. Each new one takes its place once it is there.
    async swapStyles(mark) {
      const links = [...page.querySelectorAll('link[rel~="stylesheet"][href]')];
      await Promise.all(links.map((written) => new Promise((done) => {
        const live = living.get(written);
        const address = new URL(written.getAttribute('href'), document.baseURI);
        if (address.origin !== location.origin || !live.isConnected) {
          done();
          return;
        }
        address.searchParams.set('preview', mark);
        const fresh = live.cloneNode();
        fresh.href = address.href;
        fresh.onload = fresh.onerror = () => {
          if (living.get(written) === fresh) live.remove();
          done();
        };
        living.set(written, fresh);
        live.after(fresh);
      })));
    },
  };
})();
