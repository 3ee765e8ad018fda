// Keys, focus, files that are dropped, and progress. Nothing is computed here.

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function press(event) {
  if (event.altKey || event.metaKey) return;
  const field = event.target.closest(FIELDS);
  if (field) {
    if (event.key === 'Escape') field.blur();
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      field.form?.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || document.querySelector('dialog[open]')) return;
  const found = [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key === event.key && visible(one));
  if (!found) return;
  event.preventDefault();
  if (found.matches('textarea, select, input:not([type="file"])')) found.focus();
  else found.click();
}

function words(element) {
  const label = element.labels?.[0] ?? element;
  const copy = label.cloneNode(true);
  copy.querySelectorAll('kbd').forEach((one) => one.remove());
  return copy.textContent.trim();
}

function open(event) {
  const opener = event.target.closest('[data-opens]');
  if (!opener) return;
  const dialog = document.getElementById(opener.dataset.opens);
  const list = dialog.querySelector('ul');
  list.replaceChildren(...[...document.querySelectorAll('[data-key]')].filter(visible).map((one) => {
    const item = document.createElement('li');
    const key = document.createElement('kbd');
    key.textContent = one.dataset.key;
    item.append(key, ` ${words(one)}`);
    return item;
  }));
  dialog.showModal();
}

function line(event) {
  const link = event.target.closest('[data-line]');
  if (link && showLine(Number(link.dataset.line))) event.preventDefault();
}

function showLine(number) {
  const text = document.querySelector('textarea.code');
  if (!text || !number) return false;
  const before = text.value.split('\n').slice(0, number - 1).join('\n').length;
  const start = number > 1 ? before + 1 : 0;
  const end = text.value.indexOf('\n', start);
  text.focus();
  text.setSelectionRange(start, end < 0 ? text.value.length : end);
  text.scrollTop = text.scrollHeight * (number / text.value.split('\n').length) - text.clientHeight / 2;
  return true;
}

function dropped(event) {
  const form = document.querySelector('[data-drop]');
  if (!form || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  form.classList.toggle('over', event.type === 'dragover');
  if (event.type === 'drop') {
    form.querySelector('[type="file"]').files = event.dataTransfer.files;
    form.requestSubmit();
  }
}

let source = null;

function arrived(event) {
  if (event?.detail?.target && event.detail.target !== document.body) return; // a part of the page: focus stays
  source?.close();
  source = null;
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    source = new EventSource(progress.dataset.progress);
    source.onmessage = (event) => { progress.textContent = event.data; };
    source.addEventListener('done', () => { source.close(); location.reload(); });
  }
  const target = location.hash.match(/^#line-(\d+)$/);
  if (target && showLine(Number(target[1]))) return;
  const start = document.querySelector('[data-focus]') ?? document.getElementById('main');
  start?.focus({ preventScroll: true });
  const sought = document.querySelector('[data-in-sight]');
  const shelf = sought?.closest('[data-scrolls]');
  if (shelf) shelf.scrollTop = sought.offsetTop - shelf.clientHeight / 2;
}

document.addEventListener('keydown', press);
document.addEventListener('click', open);
document.addEventListener('click', line);
for (const kind of ['dragover', 'dragleave', 'drop']) document.addEventListener(kind, dropped);
document.addEventListener('htmx:afterSettle', (event) => { if (event.detail.target === document.body) arrived(); });
arrived();
