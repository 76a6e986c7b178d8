export type Span = { kind: "plain" | "strong"; text: string } | { kind: "link"; text: string; path: string };
export type Block =
  | { kind: "heading" | "paragraph" | "quote"; spans: Span[] }
  | { kind: "bullets" | "numbers"; items: Span[][] };

/** Reads the little Markdown that lessons are written in. What it does not know stays as it was typed. */
export function proseBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((part) => readPart(part.split("\n").map((line) => line.trim())))
    .filter((block) => ("items" in block ? block.items : block.spans).length > 0);
}

type Form = { kind: Block["kind"]; text: string };

/** Neighbouring lines of one form belong together; a heading stands alone. */
function readPart(lines: string[]): Block[] {
  const blocks: { kind: Block["kind"]; lines: string[] }[] = [];
  for (const { kind, text } of lines.filter((line) => line !== "").map(formOf)) {
    const last = blocks.at(-1);
    if (last && last.kind === kind && kind !== "heading") last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
  }
  return blocks.map(({ kind, lines: texts }) =>
    kind === "bullets" || kind === "numbers"
      ? { kind, items: texts.map(readSpans) }
      : { kind, spans: readSpans(texts.join("\n")) },
  );
}

function formOf(line: string): Form {
  const [, heading, bullet, number, quote] = /^(?:#+ (.*)|[-*] (.*)|\d+\. (.*)|> (.*))$/.exec(line) ?? [];
  if (heading !== undefined) return { kind: "heading", text: heading };
  if (bullet !== undefined) return { kind: "bullets", text: bullet };
  if (number !== undefined) return { kind: "numbers", text: number };
  return quote === undefined ? { kind: "paragraph", text: line } : { kind: "quote", text: quote };
}

// Links lead within the house: a path from its root, never an address elsewhere or a script.
function readSpans(text: string): Span[] {
  return text
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\(\/(?!\/)[^)\s]*\))/)
    .filter((piece) => piece !== "")
    .map(readSpan);
}

function readSpan(piece: string): Span {
  const strong = /^\*\*([^*]+)\*\*$/.exec(piece);
  if (strong) return { kind: "strong", text: strong[1]! };
  const link = /^\[([^\]]+)\]\((\/(?!\/)[^)\s]*)\)$/.exec(piece);
  return link ? { kind: "link", text: link[1]!, path: link[2]! } : { kind: "plain", text: piece };
}
