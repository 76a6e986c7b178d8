import { inflateSync } from "node:zlib";

/**
 * What a program reads back from one of our papers: the glyphs of each page, turned into letters by the fonts' own
 * ToUnicode tables, as any reader's "copy text" does. Blanks are left out: line ends fall where they will.
 */
export function textOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const fonts = fontsOf(reference(head, "Resources") ?? 0, objects);
    const content = objects.get(reference(head, "Contents") ?? 0)?.stream?.toString("latin1") ?? "";
    return drawnText(content, fonts).replace(/\s/g, "");
  });
}

type PdfObject = { head: string; stream?: Buffer };
type Letters = Map<string, string>;

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n|\nendobj)/gm)) {
    const [whole, id, head = ""] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const start = match.index + whole.length;
    const bytes = whole.endsWith("\nstream\n") ? pdf.subarray(start, start + length) : undefined;
    const stream = bytes && (head.includes("/FlateDecode") ? inflateSync(bytes) : bytes);
    objects.set(Number(id), stream ? { head, stream } : { head });
  }
  return objects;
}

function reference(head: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head);
  return found ? Number(found[1]) : undefined;
}

function fontsOf(resources: number, objects: Map<number, PdfObject>): Map<string, Letters> {
  const named = objects.get(resources)?.head.matchAll(/\/(F\d+) (\d+) 0 R/g) ?? [];
  return new Map(
    [...named].map(([, name = "", id]) => {
      const table = reference(objects.get(Number(id))?.head ?? "", "ToUnicode");
      return [name, lettersOf(objects.get(table ?? 0)?.stream?.toString("latin1") ?? "")];
    }),
  );
}

/** bfrange lines "<0001> <0064> [<6295> <8bc9> …]": glyph numbers in a row, and the letters of each. */
function lettersOf(table: string): Letters {
  const letters: Letters = new Map();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    for (const [step, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const units = (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(
        (Number.parseInt(first, 16) + step).toString(16).padStart(4, "0"),
        String.fromCharCode(...units),
      );
    }
  }
  return letters;
}

function drawnText(content: string, fonts: Map<string, Letters>): string {
  let letters: Letters = new Map();
  let text = "";
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    for (const glyph of hex?.match(/.{4}/g) ?? []) text += letters.get(glyph) ?? "";
  }
  return text;
}
