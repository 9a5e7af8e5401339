// Shows the pictures of a page large, in a dialog. Without it each stays a link to the photos page.
// Its words stand on its own element: <script src="lightbox.js" defer data-close="Close"
// data-previous="…" data-next="…" data-zoom-in="…" data-zoom-out="…" data-position="Picture {number} of
// {total}">. Beside each may stand the language that it is in, where that is not the page's:
// data-close-lang="en". zoom.js makes the picture larger and smaller.
'use strict';

function lightbox(words) {
  const links = [...document.querySelectorAll('figure a.enlarge')];
  const slides = [];
  let current = 0;
  let opener;

  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };
  const mark = (element, lang) => {
    if (lang) element.lang = lang;
    return element;
  };
  const button = (name, act) => {
    const element = make('button', name, make('span', 'hidden', words[name]));
    mark(element, words[`${name}Lang`]);
    element.type = 'button';
    element.title = words[name];
    element.onclick = act;
    return element;
  };

  const close = button('close', () => dialog.close());
  close.autofocus = true;
  // It names the dialog, so it is filled before the dialog opens; later changes are read out.
  const status = make('p', 'hidden');
  status.id = 'lightbox_status';
  status.setAttribute('role', 'status');
  const position = make('p', 'position');
  position.setAttribute('aria-hidden', 'true');
  const zoom = zoomable(button);
  const dialog = make('dialog', links[1] ? 'lightbox' : 'lightbox alone', status, position, zoom.buttons,
    button('previous', () => go(current - 1)), button('next', () => go(current + 1)), close,
    make('figure', ''));
  dialog.setAttribute('aria-labelledby', status.id);
  document.body.append(dialog);

  // The picture of a link with its caption. Made once, for from then on it loads.
  const slide = (at) => slides[at] ??= ((link) => {
    const figure = link.closest('figure');
    const picture = link.firstElementChild.cloneNode(true);
    const image = picture.matches('img') ? picture : picture.querySelector('img');
    const [width, height] = ['width', 'height'].map((name) => image.getAttribute(name));
    // What is much higher than wide keeps a readable width, and scrolls (pictures.css).
    const isTall = height > 2 * width;
    const sizes = isTall ? 'min(100vw, 40rem)'
      : width && height ? `min(100vw, ${(100 * width / height).toFixed(1)}vh)` : '100vw';
    for (const source of [image, ...picture.querySelectorAll('[srcset]')]) source.sizes = sizes;
    image.loading = 'eager';
    const caption = figure.querySelector('figcaption')?.cloneNode(true) ?? '';
    const look = [...figure.classList].filter((name) => name.startsWith('i-')).join(' ');
    const stage = make('div', isTall ? 'stage tall' : 'stage', picture);
    stage.setAttribute('role', 'group');
    stage.setAttribute('aria-labelledby', status.id);
    const made = make('figure', look, stage, caption);
    image.addEventListener('load', () => made.className = '');
    return made;
  })(links[at]);

  // Where the page's scrollbar takes room, that is left free beside the dialog, so that the page does
  // not move. As much on the other side keeps the picture in the middle of the window.
  const balance = () => {
    dialog.style.setProperty('--scrollbar', `${Math.max(0, innerWidth - dialog.offsetWidth)}px`);
  };
  addEventListener('resize', () => {
    if (!dialog.open) return;
    balance();
    zoom.reset();
  });

  const show = (at) => {
    const figure = slide(current = at);
    const image = figure.querySelector('img');
    const caption = figure.querySelector('figcaption')?.firstElementChild;
    const name = make('span', '', image.alt || caption?.textContent || '');
    mark(name, image.lang);
    const place = words.position.replace('{number}', at + 1).replace('{total}', links.length);
    status.replaceChildren(mark(make('span', '', place), words.positionLang), ' ', name);
    position.textContent = `${at + 1} / ${links.length}`;
    dialog.lastChild.replaceWith(figure);
    if (!dialog.open) {
      opener = links[at];
      dialog.showModal();
      balance();
    }
    zoom.hold(figure);
    if (caption) {
      caption.scrollTop = 0;
      // What scrolls must be within the keyboard's reach.
      caption.tabIndex = caption.scrollHeight > caption.clientHeight ? 0 : -1;
    }
    const preload = () => {
      if (current === at) [at + 1, at - 1].map(around).map(slide);
    };
    if (image.complete) preload();
    else image.addEventListener('load', preload, { once: true });
  };

  // The address: one entry of the history for the open dialog, whichever picture it shows.
  const around = (at) => (at + links.length) % links.length;
  const entered = () => {
    const at = history.state?.photo;
    return links[at]?.hash === location.hash ? at : -1;
  };
  const addressed = () => links.findIndex((link) => link.hash === location.hash);
  const go = (at) => {
    at = around(at);
    history.replaceState({ photo: at }, '', links[at].hash);
    show(at);
  };
  const open = (at) => {
    history.pushState({ photo: at }, '', links[at].hash);
    show(at);
  };
  const follow = () => {
    if (entered() < 0) dialog.close();
    else show(entered());
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', () => {
    // Only an entry that the browser has just made has no state.
    if (history.state === null && addressed() >= 0) go(addressed());
  });
  dialog.onclose = () => {
    if (dialog.open) return; // Back and Forward came faster than this news
    if (entered() >= 0) history.back();
    opener.focus({ preventScroll: true });
  };

  // With a further key a click or an arrow means something to the browser itself.
  const modified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  links.forEach((link, at) => link.addEventListener('click', (event) => {
    if (modified(event)) return;
    event.preventDefault();
    open(at);
  }));
  dialog.addEventListener('click', ({ target }) => {
    if (target.matches('.stage')) dialog.close();
  });

  // Where the writing runs from the right, so does the row of pictures.
  const sign = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
  // Wherever the focus is: browsers differ in where a click leaves it.
  addEventListener('keydown', (event) => {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (zoom.key(event)) {
      event.preventDefault();
      return;
    }
    const to = {
      ArrowRight: current + sign, ArrowLeft: current - sign, Home: 0, End: links.length - 1,
    }[event.key];
    if (to === undefined || modified(event)) return;
    event.preventDefault();
    go(to);
  });

  // A swipe is one finger going sideways, while the picture is no larger than its stage.
  const zoomed = () => zoom.isLarge() || window.visualViewport?.scale > 1.01;
  let start;
  const track = ({ touches: [touch, second] }) => {
    start = second || zoomed() ? null : touch;
  };
  dialog.addEventListener('touchstart', track, { passive: true });
  dialog.addEventListener('touchend', ({ changedTouches: [touch], touches: [other] }) => {
    if (!start || other || zoomed()) return;
    const across = touch.clientX - start.clientX;
    const along = touch.clientY - start.clientY;
    if (Math.abs(across) > 40 + Math.abs(along)) go(current - Math.sign(across) * sign);
  });

  if (entered() >= 0) {
    show(entered());
  } else if (history.state === null) {
    // A shared link: the page comes first, so that there is a way back to it.
    const at = addressed();
    history.replaceState({}, '', at < 0 ? location.href : location.pathname + location.search);
    if (at >= 0) {
      links[at].scrollIntoView({ block: 'center' });
      open(at);
    }
  }
  if (dialog.open) {
    // The browser, on its own way to the address's place, takes the focus out once more.
    const focused = document.activeElement;
    dialog.addEventListener('focusout', () => setTimeout(() => {
      if (dialog.open && !dialog.contains(document.activeElement)) focused.focus();
    }), { once: true });
  }
}

if (window.HTMLDialogElement && document.querySelector('figure a.enlarge')) {
  lightbox(document.currentScript.dataset);
}
