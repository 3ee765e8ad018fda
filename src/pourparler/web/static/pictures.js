// A picture is one tab stop; inside it arrow keys go along its arrows, or from part to part where it has none.
// Its parts are links and work without this.

const way = { ArrowRight: 1, ArrowLeft: -1 };
const beside = { ArrowDown: 1, ArrowUp: -1 };
const entered = new WeakMap(); // of an arrow: the node from which it was come to, and whether along it (1) or back (-1)

const partsOf = (picture) => [...picture.querySelectorAll('a')];
const isArrow = (part) => part.dataset.from !== undefined;
const node = (picture, name) => partsOf(picture).find((part) => part.dataset.node === name);

function arrowsAt(picture, name, along) {
  return partsOf(picture).filter(isArrow).filter(({ dataset: { from, to, both } }) => (
    (along > 0 ? from : to) === name || (both && (along > 0 ? to : from) === name)));
}

function lookedAt(arrow) {
  return entered.get(arrow) ?? { name: arrow.dataset.from, along: 1 };
}

function alongArrows(picture, part, key) {
  const siblings = key in beside;
  if (!isArrow(part)) {
    if (!siblings) return enter(arrowsAt(picture, part.dataset.node, way[key])[0], part.dataset.node, way[key]);
    const nodes = partsOf(picture).filter((one) => !isArrow(one));
    return nodes[nodes.indexOf(part) + beside[key]];
  }
  const { name, along } = lookedAt(part);
  if (siblings) {
    const arrows = arrowsAt(picture, name, along);
    return enter(arrows[arrows.indexOf(part) + beside[key]], name, along);
  }
  const other = part.dataset.from === name ? part.dataset.to : part.dataset.from;
  return node(picture, way[key] === along ? other : name);
}

function enter(arrow, name, along) {
  if (arrow) entered.set(arrow, { name, along });
  return arrow;
}

function partToPart(picture, part, key) {
  const parts = partsOf(picture);
  if (key in way) return parts[parts.indexOf(part) + way[key]];
  const here = part.getBoundingClientRect();
  const far = (one) => {
    const box = one.getBoundingClientRect();
    const down = beside[key] * (box.top + box.height / 2 - here.top - here.height / 2);
    const across = Math.abs(box.left + box.width / 2 - here.left - here.width / 2);
    return down > here.height / 2 ? 3 * down + across : Infinity;
  };
  const nearest = parts.reduce((best, one) => (far(one) < far(best) ? one : best), part);
  return nearest === part ? undefined : nearest;
}

function walk(event) {
  const part = event.target.closest?.('figure svg a');
  if (!part || event.altKey || event.ctrlKey || event.metaKey) return;
  const picture = part.closest('svg');
  const parts = partsOf(picture);
  const ends = { Home: parts[0], End: parts.at(-1) };
  let next = ends[event.key];
  if (event.key === 'Escape') next = picture.closest('figure').querySelector('summary');
  else if (event.key in way || event.key in beside) {
    next = (parts.some(isArrow) ? alongArrows : partToPart)(picture, part, event.key) ?? part;
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function stopAt(picture, part) {
  for (const one of partsOf(picture)) one.setAttribute('tabindex', one === part ? '0' : '-1');
}

function arrived() {
  for (const picture of document.querySelectorAll('figure svg')) {
    const [first] = partsOf(picture);
    const hint = picture.closest('figure').querySelector('.walk');
    if (!first || !hint || !hint.hidden) continue;
    stopAt(picture, first);
    hint.hidden = false;
    picture.setAttribute('aria-describedby', `${picture.getAttribute('aria-describedby')} ${hint.id}`);
  }
}

document.addEventListener('keydown', walk);
document.addEventListener('focusin', ({ target }) => {
  const part = target.closest?.('figure svg a');
  if (part) stopAt(part.closest('svg'), part);
});
document.addEventListener('htmx:afterSettle', arrived);
arrived();
