// Draws the process of a case and marks what is done and where it waits. The list below says the same in words.
(function () {
  const place = document.querySelector('[data-diagram]');
  if (!place || !window.BpmnJS) return;
  const words = text => (text || '').split(' ').filter(Boolean);
  const mark = (canvas, registry, ids, marker) =>
    ids.filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, marker));

  async function draw() {
    const answer = await fetch(place.dataset.diagram, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error('diagram ' + answer.status);
    const viewer = new window.BpmnJS({ container: place });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    mark(canvas, registry, words(place.dataset.finished), 'is-done');
    mark(canvas, registry, words(place.dataset.active), 'is-now');
    const whole = () => canvas.zoom('fit-viewport', 'auto');
    const here = () => {
      const now = words(place.dataset.active).map(id => registry.get(id)).find(Boolean);
      whole();
      if (!now || canvas.zoom() > 0.8) return;
      canvas.zoom(0.85);
      const view = canvas.viewbox();
      canvas.viewbox({
        x: now.x + now.width / 2 - view.width / 2, y: now.y + now.height / 2 - view.height / 2,
        width: view.width, height: view.height,
      });
    };
    const buttons = place.parentElement.querySelectorAll('[data-look]');
    buttons.forEach(button => {
      button.addEventListener('click', button.dataset.look === 'whole' ? whole : here);
      button.closest('[hidden]')?.removeAttribute('hidden');
    });
    here();
  }

  draw().catch(() => {
    place.classList.add('notice', 'warn');
    place.textContent = place.dataset.failed;
  });
})();
