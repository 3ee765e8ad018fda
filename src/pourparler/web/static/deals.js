// What is done is dragged from one step to another; where it was dropped is told to the page, which works out the order.

let dragged = null;

function stepAt(event) {
  const step = event.target.closest?.('[data-moving] > [data-step]');
  if (!step || !dragged) return null;
  const box = step.getBoundingClientRect();
  const down = (event.clientY - box.top) / box.height;
  return { step, how: down < 0.25 ? 'above' : down > 0.75 ? 'below' : 'into' };
}

function show(found) {
  for (const step of document.querySelectorAll('[data-moving] > [data-step]')) {
    step.classList.remove('above', 'below', 'into');
    if (found?.step === step) step.classList.add(found.how);
  }
}

document.addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('[data-measure]');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.dataset.measure);
  dragged.classList.add('dragged');
});

document.addEventListener('dragover', (event) => {
  const found = stepAt(event);
  if (!found) return;
  event.preventDefault();
  show(found);
});

document.addEventListener('drop', (event) => {
  const found = stepAt(event);
  if (!found) return;
  event.preventDefault();
  const form = document.getElementById('dropping');
  const at = Number(found.step.dataset.step) + (found.how === 'below' ? 1 : 0);
  const told = { drop: dragged.dataset.measure, at, into: found.how === 'into' ? '1' : '' };
  for (const [name, value] of Object.entries(told)) form.elements[name].value = value;
  form.requestSubmit();
});

document.addEventListener('dragend', () => {
  dragged?.classList.remove('dragged');
  dragged = null;
  show(null);
});
