// Makes the large picture of lightbox.js larger and smaller: by buttons, keys (+ - 0), the wheel, two
// fingers, and two clicks or taps. What is larger than its stage scrolls there, so that touch, keys and
// screen readers move it as they move any page; a mouse can also drag it. Nothing is animated.
'use strict';

// `button(name, act)` makes a button with its words. Gives the buttons, and what the lightbox calls.
function zoomable(button) {
  const step = 1.5;
  let stage, image, fit, scale, most;

  const isLarge = () => scale > 1;
  const canScroll = () => stage.scrollWidth > stage.clientWidth + 1 || stage.scrollHeight > stage.clientHeight + 1;
  const middle = () => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  // The widest of its files, in pixels; a drawing is sharp at any size.
  const widest = () => {
    const named = [...stage.querySelectorAll('[srcset]')].flatMap(({ srcset }) => srcset.match(/\d+(?=w)/g) ?? []);
    return named.length ? Math.max(...named) : 8 * fit;
  };
  const update = () => {
    more.setAttribute('aria-disabled', scale >= most);
    less.setAttribute('aria-disabled', !isLarge());
    // What scrolls must be within the keyboard's reach.
    stage.tabIndex = canScroll() ? 0 : -1;
  };
  const reset = () => {
    scale = 1;
    stage.classList.remove('zoomed');
    image.style.removeProperty('--zoom');
    update();
  };
  // To another scale; the point of the picture at (x, y) in the window stays there.
  const to = (wanted, [x, y] = middle()) => {
    const before = image.getBoundingClientRect();
    if (!isLarge()) {
      fit = before.width;
      most = Math.max(3, Math.min(12, Math.max(widest(), stage.clientHeight * fit / before.height) / fit));
    }
    if (!fit) return;
    scale = Math.min(most, wanted);
    if (scale < 1.01) {
      reset();
      return;
    }
    const width = Math.round(fit * scale);
    stage.classList.add('zoomed');
    image.style.setProperty('--zoom', `${width}px`);
    // A larger file, if there is one.
    for (const source of stage.querySelectorAll('[srcset]')) source.sizes = `${width}px`;
    const after = image.getBoundingClientRect();
    stage.scrollLeft += after.left + after.width * (x - before.left) / before.width - x;
    stage.scrollTop += after.top + after.height * (y - before.top) / before.height - y;
    update();
  };
  const turn = (at) => {
    const { width, height } = image.getBoundingClientRect();
    to(isLarge() ? 1 : Math.max(2, stage.clientWidth / width, stage.clientHeight / height), at);
  };

  const less = button('zoomOut', () => to(scale / step));
  const more = button('zoomIn', () => to(scale * step));
  const buttons = document.createElement('div');
  buttons.className = 'zoom';
  buttons.append(less, more);

  const listen = () => {
    let last = { timeStamp: -1000 };
    image.addEventListener('click', (event) => {
      if (event.timeStamp - last.timeStamp < 350 && Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < 30) {
        turn([event.clientX, event.clientY]);
        last = { timeStamp: -1000 };
      } else {
        last = event;
      }
    });
    // A tall picture scrolls by the wheel, as the page does.
    stage.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !isLarge() && canScroll()) return;
      event.preventDefault();
      to(scale * Math.exp(-event.deltaY * (event.ctrlKey ? .01 : .002)), [event.clientX, event.clientY]);
    }, { passive: false });

    let grip;
    image.draggable = false;
    stage.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button || !canScroll() || event.target !== image) return;
      event.preventDefault();
      grip = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop };
      // The click that ends it is then the picture's, and doesn't close the dialog.
      image.setPointerCapture(event.pointerId);
    });
    stage.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (grip) stage.scrollTo(grip.left + grip.x - clientX, grip.top + grip.y - clientY);
    });
    for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, () => grip = null);

    let spread;
    const between = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    stage.addEventListener('touchstart', ({ touches }) => {
      spread = touches.length === 2 && { distance: between(touches), scale };
    }, { passive: true });
    stage.addEventListener('touchmove', (event) => {
      const { touches } = event;
      if (!spread || touches.length !== 2) return;
      event.preventDefault();
      to(spread.scale * between(touches) / spread.distance, [
        (touches[0].clientX + touches[1].clientX) / 2, (touches[0].clientY + touches[1].clientY) / 2,
      ]);
    }, { passive: false });
  };

  const heard = new WeakSet();
  const hold = (figure) => {
    stage = figure.querySelector('.stage');
    image = stage.querySelector('img');
    reset();
    stage.scrollTo(0, 0);
    if (image.complete) update();
    else image.addEventListener('load', update, { once: true });
    if (!heard.has(stage)) listen();
    heard.add(stage);
  };
  // Whether a key was for the picture: an arrow moves one that is larger than its stage.
  const key = ({ key: name }) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[name];
    if ('+='.includes(name)) to(scale * step);
    else if ('-_'.includes(name)) to(scale / step);
    else if (name === '0') reset();
    else if (way && canScroll() && (isLarge() || way[1])) stage.scrollBy(80 * way[0], 80 * way[1]);
    else return false;
    return true;
  };
  return { buttons, hold, reset, key, isLarge };
}
