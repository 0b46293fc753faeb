// A sheet that is made to be handed out: its button opens the browser's own dialogue. Without scripts there is no button.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
