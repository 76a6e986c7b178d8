import { fileURLToPath } from "node:url";
import { type Font, openSync } from "fontkit";

/**
 * Draws every text of a chart as the outlines of its letters, from the font that is embedded in our papers: whoever opens
 * or converts the picture needs no font of their own.
 */
export function outlineTexts(svg: string): string {
  return svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_whole, attributes: string, content: string) =>
    outlined(attributes, withoutEntities(content)),
  );
}

export function textWidth(text: string, size: number): number {
  return (font().layout(text).advanceWidth / font().unitsPerEm) * size;
}

let opened: Font | undefined;

function font(): Font {
  opened ??= openSync(
    fileURLToPath(new URL("../fonts/NotoSansHans-Regular.otf", import.meta.resolve("@embedpdf/fonts-sc"))),
  );
  return opened;
}

function outlined(attributes: string, text: string): string {
  const size = Number(/font-size:\s*([\d.]+)px/.exec(attributes)?.[1] ?? 12);
  const fill = attribute(attributes, "fill") ?? "#000";
  const place = [attribute(attributes, "transform"), `translate(${startOf(attributes, text, size)} 0)`];
  const x = attribute(attributes, "x") ?? "0";
  const y = Number(attribute(attributes, "y") ?? 0) + baselineOf(attributes, size);
  const scale = size / font().unitsPerEm;
  place.push(`translate(${x} ${y})`, `scale(${scale} ${-scale})`);
  return `<g transform="${place.filter(Boolean).join(" ")}" fill="${fill}">${glyphPaths(text)}</g>`;
}

function glyphPaths(text: string): string {
  const { glyphs, positions } = font().layout(text);
  let pen = 0;
  return glyphs
    .map((glyph, at) => {
      const { xOffset, xAdvance, yOffset } = positions[at]!;
      const path = `<path transform="translate(${pen + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
      pen += xAdvance;
      return path;
    })
    .join("");
}

function startOf(attributes: string, text: string, size: number): number {
  const anchor = attribute(attributes, "text-anchor");
  if (anchor === "middle") return -textWidth(text, size) / 2;
  return anchor === "end" ? -textWidth(text, size) : 0;
}

// Where letters stand when a text is set by its middle or its top: parts of the size, as browsers place it.
function baselineOf(attributes: string, size: number): number {
  const baseline = attribute(attributes, "dominant-baseline");
  if (baseline === "central") return size * 0.35;
  return baseline === "text-before-edge" ? size * 0.88 : 0;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name]!);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
