// A ranking that is dragged: what is dropped presses the button that does the same.

let held = null;

function item(event) {
  return event.target.closest?.('.ranking li[draggable]');
}

function begun(event) {
  held = item(event);
  if (held) event.dataTransfer.setData('text/plain', held.dataset.place);
}

function over(event) {
  const one = item(event);
  document.querySelectorAll('.ranking .over').forEach((other) => other.classList.remove('over'));
  if (!held || !one || one.parentElement !== held.parentElement) return;
  event.preventDefault();
  one.classList.add('over');
}

function dropped(event) {
  const one = item(event);
  if (!held || !one || one === held || one.parentElement !== held.parentElement) return;
  event.preventDefault();
  const form = held.querySelector('form');
  form.elements.to.value = one.dataset.place;
  form.querySelector('[value="to"]').click();
}

// The line in which the cursor stands, for the way from the text to the table.
function line() {
  const text = document.activeElement?.closest?.('textarea.code');
  const field = document.getElementById('entry-line');
  if (text && field) field.value = text.value.slice(0, text.selectionStart).split('\n').length;
}

// What was asked before something was typed or chosen would come back without it, and in its place: it is passed over.
let isStale = false;

const isForSays = (event) => event.detail.target?.id === 'says';

function typed(event) {
  if (event.target.closest?.('#says, #typed')) isStale = true;
}

function asked(event) {
  if (isForSays(event)) isStale = false;
}

function came(event) {
  if (isForSays(event) && isStale) event.detail.shouldSwap = false;
}

document.addEventListener('dragstart', begun);
document.addEventListener('dragover', over);
document.addEventListener('drop', dropped);
document.addEventListener('dragend', () => { held = null; });
for (const kind of ['selectionchange', 'click', 'keyup']) document.addEventListener(kind, line);
document.addEventListener('input', typed);
document.addEventListener('htmx:beforeRequest', asked);
document.addEventListener('htmx:beforeSwap', came);
line(); // the cursor may have been set before this was here
