// What a reader would complain of, as a list of lines: letters under eleven pixels, labels of a picture that leave it or lie on
// each other, a page that scrolls sideways. Letters in pictures are outlines: a group with a scale each, a thousand units high.
return (() => {
  const out = [];
  const shown = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && e.checkVisibility({visibilityProperty: true, opacityProperty: true}); };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Map();
  for (let n = walk.nextNode(); n; n = walk.nextNode()) {
    const e = n.parentElement;
    if (!n.textContent.trim() || e.closest('svg') || !shown(e)) continue;
    const px = parseFloat(getComputedStyle(e).fontSize);
    if (px < 11) small.set(e.tagName + ' ' + px, n.textContent.trim().slice(0, 40));
  }
  small.forEach((v, k) => out.push('small text ' + k + ': ' + v));
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) out.push('page scrolls sideways: ' + document.documentElement.scrollWidth);
  const print = matchMedia('print').matches;
  document.querySelectorAll('figure').forEach(figure => {
    const forms = ['.wide-form', '.narrow-form'].filter(form => [...figure.querySelectorAll(form)].some(shown));
    if (forms.length !== 1) out.push(figure.id + ': shown in ' + forms.length + ' forms');
    const letters = [...figure.querySelectorAll('svg')].filter(shown)
        .flatMap(svg => [...svg.querySelectorAll('g[transform*=scale]')]).filter(g => g.querySelector('use'));
    if (letters.length === 0) out.push(figure.id + ': no letters');
    // what paper must not part, on A4 laid broadwise less its margins
    if (print) [...figure.querySelectorAll('.keep, svg')].filter(shown).forEach(e => {
      const high = e.getBoundingClientRect().height;
      if (high > 718) out.push(figure.id + ': ' + Math.round(high) + ' px high, more than a page');
    });
  });
  document.querySelectorAll('svg').forEach(svg => {
    if (!shown(svg)) return;
    const name = (svg.getAttribute('aria-labelledby') || svg.closest('figure,div')?.id || '?').split(' ')[0];
    const frame = svg.getBoundingClientRect();
    const boxes = [];
    svg.querySelectorAll('g[transform*=scale]').forEach(g => {
      if (!g.querySelector('use')) return;
      const m = g.getScreenCTM();
      const px = Math.hypot(m.a, m.b) * 1000;
      const r = g.getBoundingClientRect();
      if (r.width === 0) return;
      if (px < 10.95) out.push(name + ': letters of ' + px.toFixed(1) + ' px');
      if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1)
        out.push(name + ': letters leave the picture at ' + Math.round(r.left - frame.left) + ',' + Math.round(r.top - frame.top));
      boxes.push(r);
    });
    let overlaps = 0, where = '';
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      const w = Math.min(a.right, b.right) - Math.max(a.left, b.left), h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (w > 1.5 && h > 1.5) { overlaps++; where = where || Math.round(a.left - frame.left) + ',' + Math.round(a.top - frame.top); }
    }
    if (overlaps) out.push(name + ': ' + overlaps + ' pairs of labels overlap, first at ' + where);
  });
  return [...new Set(out)];
})();
