import sharp from "sharp";
import { goodsDrawings } from "./goods-drawings.ts";
import type { DemoImageKind } from "./image-kinds.ts";
import { paperDrawings } from "./paper-drawings.ts";

/** A picture such as customers send, drawn by us: a JPEG of 800 × 600. */
export async function demoImage(kind: DemoImageKind): Promise<Buffer> {
  const drawing = { ...goodsDrawings, ...paperDrawings }[kind];
  return sharp(Buffer.from(onTable(drawing)))
    .jpeg({ quality: 82 })
    .toBuffer();
}

// No word is written in letters: a machine without fonts must draw the same.
function onTable(drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 1200 900">
    <defs>
      <linearGradient id="table" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#c9b79c"/><stop offset="1" stop-color="#9c8566"/>
      </linearGradient>
      <radialGradient id="dusk" cx="0.5" cy="0.45" r="0.75">
        <stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/>
      </radialGradient>
      <filter id="shadow" x="-20%" y="-20%" width="140%" height="140%">
        <feDropShadow dx="14" dy="18" stdDeviation="14" flood-color="#2b2117" flood-opacity="0.45"/>
      </filter>
    </defs>
    <rect width="1200" height="900" fill="url(#table)"/>
    ${grain}
    <g filter="url(#shadow)">${drawing}</g>
    <rect width="1200" height="900" fill="url(#dusk)"/>
  </svg>`;
}

const grain = Array.from({ length: 18 }, (_, line) => {
  const y = 30 + line * 50;
  return `<path d="M0 ${y} C300 ${y + 22} 700 ${y - 26} 1200 ${y + 10}" stroke="#7d6748" stroke-opacity="0.25" stroke-width="3" fill="none"/>`;
}).join("");
