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
    canvas.zoom('fit-viewport', 'auto');
  }

  draw().catch(() => {
    place.classList.add('notice', 'warn');
    place.textContent = place.dataset.failed;
  });
})();
