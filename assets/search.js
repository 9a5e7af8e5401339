// The search page. The index is in shards, of which a query loads those of its terms. What they name
// are candidates: the text itself is looked at before anything is shown. docs/architecture.md says how
// the files are made; their tables come with the index, so that both sides fold alike.
'use strict';

const form = document.querySelector('.search-form');
const field = form.elements.q;
const list = document.querySelector('.results');
const status = document.querySelector('.search-status');
const more = document.querySelector('.search-more');
const everything = document.querySelector('.site-index');
const said = list.dataset;
const BATCH = 8, FEW = 4, BLOCKS = 3, WINDOW = 70, PREFIXES = [8, 6, 5, 4, 3, 2];

// --- Loading

const loaded = new Map();

async function bytes(path, cache = 'default') {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const data = new Uint8Array(await response.arrayBuffer());
  if (data[0] !== 0x1f || data[1] !== 0x8b) return data;
  const unpacked = new Response(data).body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function once(path, read) {
  if (!loaded.has(path)) {
    const found = bytes(path).then(read);
    loaded.set(path, found);
    found.catch(() => loaded.delete(path));
  }
  return loaded.get(path);
}

const json = (data) => JSON.parse(new TextDecoder().decode(data));
const same = (data) => data;

// --- Folding: see site_builder/search/folding.py

let tables = null;

function readIndex(data) {
  const index = json(data);
  const { gone, between, unspaced, letters, caseless } = index.fold;
  const variants = new Map(Object.entries(letters));
  for (const [first, ...others] of index.han.split(' ')) for (const one of others) variants.set(one, first);
  tables = {
    gone: new RegExp(gone, 'gu'),
    between: new RegExp(between, 'u'),
    unspaced: new RegExp(unspaced, 'u'),
    caseless: new RegExp(caseless, 'u'),
    runs: new RegExp(`(${unspaced}+)|[^ ${unspaced.slice(1)}+`, 'gu'),
    variants,
    known: new Map(),
  };
  return index;
}

const composed = (text) => text.normalize('NFC').replace(/[\uff65-\uff9f]+/gu, (run) => run.normalize('NFKC'));

function foldedCharacter(character) {
  let folded = tables.known.get(character);
  if (folded === undefined) {
    const bare = character.normalize('NFKD').replace(tables.gone, '').normalize('NFKC');
    folded = '';
    for (const one of tables.caseless.test(bare) ? bare : bare.toLowerCase()) folded += tables.between.test(one) ? ' ' : tables.variants.get(one) ?? one;
    tables.known.set(character, folded);
  }
  return folded;
}

// A text folded, with one space between words, and where each character of it comes from.
function fold(text) {
  let folded = '', at = 0;
  const from = [];
  for (const character of text) {
    for (const unit of foldedCharacter(character).split('')) {
      if (unit === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      folded += unit;
      from.push(at);
    }
    at += character.length;
  }
  from.push(at);
  return { folded, from };
}

// --- The query: parts, all of which a feature must have

const partsOf = (query) => [...new Set(
  composed(query).split(/\s+/u).map((word) => fold(word).folded.trim()).filter(Boolean),
)];

function termsOf(part) {
  const terms = new Set();
  for (const [run, unspaced] of part.matchAll(tables.runs)) {
    const letters = [...run];
    if (unspaced) letters.slice(1).forEach((letter, before) => terms.add(letters[before] + letter));
    else {
      const length = PREFIXES.find((one) => one <= letters.length);
      if (length) terms.add(letters.slice(0, length).join(''));
    }
  }
  return [...terms];
}

function hashOf(term) {
  let crc = -1;
  for (const byte of new TextEncoder().encode(term)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// --- Shards: see site_builder/search/shards.py

function slotsIn(data, wanted, total) {
  let at = 0;
  const bit = () => (data[at >> 3] >> (7 - (at++ & 7))) & 1;
  const number = (width) => { let value = 0; while (width--) value = value * 2 + bit(); return value; };
  const unary = () => { let count = 0; while (bit()) count += 1; return count; };
  const rice = (width) => unary() * 2 ** width + number(width);
  const parameter = (all, count) => Math.max(0, 31 - Math.clz32(Math.floor(all / Math.max(count, 1))));
  const terms = number(32), width = parameter(65536, terms);
  for (let term = 0, print = -1; term < terms; term += 1) {
    print += rice(width) + 1;
    const length = unary(), count = 2 ** length + number(length), step = parameter(total, count);
    const slots = [];
    for (let one = 0, slot = -1; one < count; one += 1) slots.push(slot += rice(step) + 1);
    if (print === wanted) return slots;
    if (print > wanted) break;
  }
  return [];
}

async function slotsOf(volume, term) {
  const hash = hashOf(term);
  const data = await once(`index/${volume.name}-${hash % volume.shards}.bin`, same);
  return slotsIn(data, hash >>> 16, volume.total);
}

// The slots of each feature of a volume that may have the part, by the feature's number.
async function candidatesFor(volume, part) {
  const found = await Promise.all(termsOf(part).map((term) => slotsOf(volume, term)));
  if (!found.length) return null;
  const [first, ...others] = found.sort((one, other) => one.length - other.length);
  const sets = others.map((slots) => new Set(slots));
  const slots = first.filter((slot) => sets.every((set) => set.has(slot)));
  const features = new Map();
  let feature = 0, end = volume.features[0][1];
  for (const slot of slots) {
    while (slot >= end) end += volume.features[feature += 1][1];
    const own = slot - end + volume.features[feature][1];
    features.set(feature, [...(features.get(feature) ?? []), own]);
  }
  return features;
}

async function candidatesIn(volume, parts) {
  volume.total ??= volume.features.reduce((sum, [, count]) => sum + count, 0);
  const found = (await Promise.all(parts.map((part) => candidatesFor(volume, part)))).filter(Boolean);
  // What is one term alone is nearly always there.
  const isSure = parts.every((part) => termsOf(part).length === 1);
  return [...found[0].keys()].filter((number) => found.every((one) => one.has(number))).map((number) => {
    const [slug, count, date] = volume.features[number];
    const slots = found.map((one) => one.get(number));
    // The title and the labels are in slot 0. Of a short text, everything is in one piece.
    const pieces = count > 2 ? [...new Set(slots.flat())].sort((one, other) => one - other) : [0];
    return { slug, date, pieces, isSure, far: slots.filter((own) => own[0] !== 0).length };
  });
}

// --- Looking at the texts

function spansIn(folded, part) {
  const spans = [];
  const isLetter = (one) => one !== undefined && one !== ' ' && !tables.unspaced.test(one);
  const begins = isLetter([...part][0]);
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
    const before = [...folded.slice(Math.max(0, at - 2), at)].at(-1);
    if (!begins || !isLetter(before)) spans.push([at, at + part.length]);
  }
  return spans;
}

const folds = new WeakMap();

function looked(block, parts) {
  const [rank, section, anchor, text] = block;
  if (!folds.has(block)) folds.set(block, fold(text));
  const { folded, from } = folds.get(block);
  const has = parts.map((part) => spansIn(folded, part));
  const spans = has.flat().map(([start, end]) => [from[start], from[end - 1] + 1]);
  spans.sort((one, other) => one[0] - other[0]);
  return { rank, section, anchor, text, spans, has: has.map((one) => one.length > 0) };
}

// The feature with the blocks that have the parts, or null if it hasn't all of them.
async function verified(candidate, parts, wanted) {
  const load = (piece) => once(`text/${candidate.slug}-${piece}.bin`, json);
  const blocks = [];
  const lacks = () => parts.some((_, at) => !blocks.some((block) => block.has[at]));
  if (candidate.isSure) load(0).catch(() => {}); // a failure is reported below
  for (const piece of candidate.pieces) {
    const content = await load(piece);
    blocks.push(...content.blocks.map((block) => looked(block, parts)).filter((block) => block.spans.length));
    if (blocks.length >= wanted && !lacks()) break;
  }
  if (lacks()) return null;
  const about = await load(0);
  const best = parts.map((_, at) => Math.min(...blocks.filter((block) => block.has[at]).map((block) => block.rank)));
  return { ...candidate, about, blocks, rank: best.reduce((sum, rank) => sum + rank, 0) };
}

// --- Results

async function* search(query) {
  const index = await once('index.bin', readIndex);
  const parts = partsOf(query);
  if (!parts.some((part) => termsOf(part).length)) return;
  const found = (await Promise.all(index.volumes.map((volume) => candidatesIn(volume, parts)))).flat();
  found.sort((one, other) => one.far - other.far || (one.date < other.date) - (one.date > other.date)
    || (one.slug > other.slug) - (one.slug < other.slug));
  // Of a few features, more of what they have is shown.
  const wanted = found.length <= FEW ? BLOCKS : 1;
  while (found.length) {
    const batch = await Promise.all(found.splice(0, BATCH).map((one) => verified(one, parts, wanted)));
    yield* batch.filter(Boolean).sort((one, other) => one.rank - other.rank);
  }
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const lined = (text) => text.replaceAll('\n', ' · ');

function marked(text, spans) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    nodes.push(lined(text.slice(at, start)), element('mark', {}, lined(text.slice(Math.max(at, start), end))));
    at = end;
  }
  return [...nodes, lined(text.slice(at))];
}

// The sentence with the first of the words, or what stands around them if it is long.
function sentence({ text, spans }, lang) {
  const [first, last] = spans[0];
  const isShort = text.includes('\n') && text.length <= 2 * WINDOW;
  let start = isShort ? 0 : text.lastIndexOf('\n', first) + 1;
  let end = isShort ? -1 : text.indexOf('\n', last);
  if (end < 0) end = text.length;
  if (window.Intl?.Segmenter && !isShort) {
    const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.slice(start, end));
    const one = sentences.containing(first - start);
    if (one) [start, end] = [start + one.index, Math.max(last, start + one.index + one.segment.length)];
  }
  const isLong = { start: first - start > WINDOW, end: end - last > WINDOW };
  const wide = /[\u2e80-\uffdc]/u.test(text.slice(first, last)) ? WINDOW / 2 : WINDOW;
  if (isLong.start) start = text.indexOf(' ', first - wide) + 1 || first - wide;
  if (isLong.start && (start > first || first - start > WINDOW)) start = first - wide;
  if (isLong.end) end = last + wide;
  const inside = spans.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start, to - start]);
  return [isLong.start ? '…' : '', ...marked(text.slice(start, end).trimEnd(), inside), isLong.end ? '…' : ''];
}

function shown({ slug, about, blocks }) {
  const href = `../${slug}/${location.protocol === 'file:' ? 'index.html' : ''}`;
  const tongue = about.lang ? { lang: about.lang, dir: about.dir } : {};
  const language = about.lang || document.documentElement.lang;
  const title = blocks.find((block) => block.rank === 0);
  const heading = element('h2', tongue, element('a', { href }, ...marked(about.title, title?.spans ?? [])));
  const words = element('div', { className: 'result-words' }, heading);
  if (about.lang) {
    const name = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(about.lang);
    words.prepend(element('p', { className: 'kicker' }, name));
  }
  const count = (block) => block.has.filter(Boolean).length;
  const others = blocks.filter((block) => block.rank > 0);
  others.sort((one, other) => count(other) - count(one) || one.rank - other.rank);
  const places = others.slice(0, BLOCKS).map((block) => {
    const [, label, lang, dir] = about.sections[block.section] ?? [];
    const spoken = lang ? { lang, dir } : {};
    const where = label && label !== block.text ? [element('span', { className: 'where', ...spoken }, label)] : [];
    const text = element('span', { className: 'found', ...tongue }, ...sentence(block, language));
    const to = block.anchor ? `${href}#${block.anchor}` : href;
    return element('li', {}, element('a', { href: to }, ...where, text));
  });
  if (places.length) words.append(element('ul', { className: 'places' }, ...places));
  const [src, width, height] = about.picture;
  const picture = src ? [element('img', { src, width, height, alt: '', loading: 'lazy' })] : [];
  return element('li', { className: 'result' }, ...picture, words);
}

const filled = (words, count) => words.replace('{count}', count.toLocaleString(document.documentElement.lang));

let current = null;

async function showMore(run) {
  more.hidden = true;
  const first = run.shown;
  try {
    while (run.shown < first + BATCH) {
      const { value, done } = await run.found.next();
      if (run !== current) return;
      if (done) {
        run.isDone = true;
        break;
      }
      if (!run.shown) list.replaceChildren();
      run.shown += 1;
      list.append(shown(value));
    }
  } catch (error) {
    if (run !== current) return;
    // A site that was published anew meanwhile has other shards.
    if (!run.isAgain) {
      loaded.clear();
      await bytes('index.bin', 'reload').catch(() => {});
      if (run === current) await start(run.query, true);
      return;
    }
    list.replaceChildren();
    status.textContent = said.failed;
    throw error;
  }
  if (!run.shown) list.replaceChildren();
  const isShort = !run.shown && !partsOf(run.query).some((part) => termsOf(part).length);
  const words = run.shown ? (run.isDone ? said.count : said.first) : said.none;
  status.textContent = isShort ? said.short : filled(words, run.shown);
  more.hidden = run.isDone;
}

async function start(query, isAgain = false) {
  const run = { query, isAgain, found: search(query), shown: 0, isDone: false };
  current = run;
  everything.hidden = query !== '';
  const address = new URL(location);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  for (const link of document.querySelectorAll('.languages a')) link.search = address.search;
  if (query) {
    await showMore(run);
    return;
  }
  list.replaceChildren();
  status.textContent = '';
  more.hidden = true;
}

// The arrow keys lead from the field through the results and back.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.isComposing) return;
  const stops = [field, ...list.querySelectorAll('a')];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next || !stops.includes(document.activeElement)) return;
  event.preventDefault();
  next.focus();
}

document.querySelector('.search-note').hidden = true;
if (location.protocol === 'file:') {
  status.textContent = said.disk;
} else {
  let waits = 0;
  const wanted = () => field.value.trim();
  field.addEventListener('input', (event) => {
    clearTimeout(waits);
    if (!event.isComposing) waits = setTimeout(() => start(wanted()), 120);
  });
  field.addEventListener('compositionend', () => start(wanted()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waits);
    start(wanted());
  });
  more.addEventListener('click', async () => {
    const count = list.children.length;
    await showMore(current);
    list.children[count]?.querySelector('a').focus();
  });
  document.addEventListener('keydown', walk);
  const query = new URLSearchParams(location.search).get('q') ?? field.value;
  field.value = query;
  if (query.trim()) start(query.trim());
  else field.focus();
}
