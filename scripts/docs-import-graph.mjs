/** Draws the arrows between the folders of `src` as a mermaid flowchart, from what dependency-cruiser read. */

/** The arrows between layers, sorted: `[from, to]`. A file directly in `src` is a layer of its own. */
export function layerArrows(modules) {
  const arrows = new Set();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies.filter((found) => found.resolved.startsWith('src/'))) {
      const [from, to] = [layerOf(source), layerOf(resolved)];
      if (from !== to) arrows.add(`${from} ${to}`);
    }
  }
  return [...arrows].toSorted().map((arrow) => arrow.split(' '));
}

/** The flowchart. Arrows to `domain` are left out, since every layer may have one. */
export function importGraph(modules) {
  const arrows = layerArrows(modules);
  const drawn = arrows.filter(([, to]) => to !== 'domain');
  const alone = [...new Set(arrows.flat())].filter((layer) => !drawn.flat().includes(layer) && layer !== 'domain');
  return [
    '```mermaid',
    'flowchart LR',
    ...drawn.map(([from, to]) => `  ${node(from)} --> ${node(to)}`),
    ...alone.map((layer) => `  ${node(layer)}`),
    '  every["every layer"] -.-> domain',
    '```',
    '',
    `${arrows.length} arrows between ${new Set(arrows.flat()).size} layers; none goes both ways.`,
  ].join('\n');
}

function layerOf(path) {
  return path.split('/')[1];
}

/** Mermaid reads a dot in a bare name as syntax. */
function node(layer) {
  return layer.endsWith('.ts') ? `${layer.replace('.ts', '').replaceAll('-', '_')}["${layer}"]` : layer;
}
