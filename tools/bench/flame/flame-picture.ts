import type { Frame } from './frame-tree';

const WIDTH = 1200;
const ROW = 18;
const TOP = 40;
/** Narrower frames are not drawn. */
const NARROWEST = 1.5;
const LETTER = 6.4;

/** A colour for each layer. */
const COLOURS: readonly (readonly [prefix: string, colour: string])[] = [
  ['src/evaluation/reading', '#8fb8de'],
  ['src/evaluation', '#b7d3ec'],
  ['src/xlsx/read-back', '#c9b6e4'],
  ['src/xlsx', '#f4c58a'],
  ['node_modules', '#d9d9d9'],
];
const OTHER = '#e8e3d5';

/** A flame graph: each function above the one that called it, as wide as its time. */
export function flamePicture(root: Frame, title: string): string {
  const scale = WIDTH / root.total;
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, x: number, depth: number): void => {
    deepest = Math.max(deepest, depth);
    boxes.push(box(frame, x, depth, frame.total * scale, root.total));
    let at = x;
    for (const child of [...frame.children.values()].sort((one, other) => other.total - one.total)) {
      const width = child.total * scale;
      if (width >= NARROWEST) draw(child, at, depth + 1);
      at += width;
    }
  };
  draw(root, 0, 0);
  const height = TOP + (deepest + 1) * ROW + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="sans-serif" font-size="11">`,
    `<rect width="${String(WIDTH)}" height="${String(height)}" fill="#ffffff"/>`,
    `<text x="8" y="18" font-size="14">${escaped(title)}</text>`,
    legend(),
    `<g transform="translate(0 ${String(TOP)})">`,
    ...boxes,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function box({ name, source, total }: Frame, x: number, depth: number, width: number, all: number): string {
  const y = depth * ROW;
  const room = Math.floor((width - 6) / LETTER);
  const label = room < 3 ? '' : name.length <= room ? name : `${name.slice(0, room - 1)}…`;
  const what = `${name}${source === '' ? '' : ` (${source})`}: ${(total / 1000).toFixed(0)} ms, ${((100 * total) / all).toFixed(1)} %`;
  const rect = `<rect x="${x.toFixed(1)}" y="${String(y)}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="${String(ROW - 1)}" fill="${colourOf(source)}"/>`;
  const text = label === '' ? '' : `<text x="${(x + 3).toFixed(1)}" y="${String(y + 13)}">${escaped(label)}</text>`;
  return `<g><title>${escaped(what)}</title>${rect}${text}</g>`;
}

function legend(): string {
  const entries = [...COLOURS, ['Node, garbage collector', OTHER] as const];
  return entries
    .map(([name, colour], index) => {
      const x = 420 + index * 155;
      return `<rect x="${String(x)}" y="8" width="12" height="12" fill="${colour}"/><text x="${String(x + 16)}" y="18">${escaped(name)}</text>`;
    })
    .join('');
}

function colourOf(source: string): string {
  return COLOURS.find(([prefix]) => source.startsWith(prefix))?.[1] ?? OTHER;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
