// The passage that a page is about is brought into sight inside its report.

function toPassage() {
  const passage = document.querySelector('.report-text #here');
  const text = passage?.closest('.report-text');
  if (text) text.scrollTop += passage.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

document.addEventListener('htmx:afterSettle', toPassage);
toPassage();
