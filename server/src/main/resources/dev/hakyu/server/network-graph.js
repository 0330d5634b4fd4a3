// Draws the network at the places the server computed. The tables of the page say the same without it.
(() => {
  const frame = document.getElementById('graph');
  if (!frame || !window.cytoscape) return;
  const style = getComputedStyle(document.documentElement);
  // Cytoscape would add a style sheet of one rule, which our policy refuses; hakyu.css has the rule.
  const there = document.createElement('meta');
  there.id = '__________cytoscape_stylesheet';
  document.head.append(there);
  const colour = (name) => style.getPropertyValue(name).trim();
  fetch(frame.dataset.source, { headers: { Accept: 'application/json' } })
    .then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); })
    .then((picture) => {
      const known = new Set(picture.nodes.map((node) => node.id));
      const graph = cytoscape({
        container: frame,
        elements: [
          ...picture.nodes.map((node) => ({ data: node, position: { x: node.x, y: node.y } })),
          ...picture.edges.filter((edge) => known.has(edge.from) && known.has(edge.to))
            .map((edge) => ({ data: { source: edge.from, target: edge.to, kind: edge.kind } })),
        ],
        layout: { name: 'preset' },
        style: [
          { selector: 'node', style: { label: 'data(name)', 'font-size': 11, color: colour('--ink'), 'background-color': colour('--soft'), width: 10, height: 10, 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 4, 'min-zoomed-font-size': 8 } },
          { selector: 'node[kind = "site"]', style: { shape: 'rectangle' } },
          { selector: 'node[kind = "system"]', style: { shape: 'diamond' } },
          { selector: 'node[distance = 0]', style: { 'background-color': colour('--ink'), width: 14, height: 14 } },
          { selector: 'node[?touched]', style: { 'background-color': colour('--shu'), color: colour('--shu'), 'font-weight': 'bold', width: 26, height: 26, 'font-size': 30, 'min-zoomed-font-size': 0, 'z-index': 3 } },
          { selector: 'edge', style: { width: 1, 'line-color': colour('--soft'), 'line-opacity': 0.3, 'curve-style': 'haystack' } },
          { selector: 'edge[kind = "access"]', style: { 'line-style': 'dashed' } },
          { selector: '.near', style: { 'line-color': colour('--ai'), 'line-opacity': 1, width: 2, 'z-index': 2 } },
        ],
        hideEdgesOnViewport: picture.edges.length > 2000,
        textureOnViewport: picture.nodes.length > 2000,
        minZoom: 0.05,
        maxZoom: 4,
      });
      graph.fit(undefined, 24);
      graph.on('tap', 'node', (event) => { location.href = '/network/' + encodeURIComponent(event.target.id()); });
      graph.on('mouseover', 'node', (event) => event.target.connectedEdges().addClass('near'));
      graph.on('mouseout', 'node', (event) => event.target.connectedEdges().removeClass('near'));
      frame.dataset.drawn = String(picture.nodes.length);
    })
    .catch(() => { frame.hidden = true; });
})();
