import type { Readable } from "node:stream";
import { type SaxesAttributePlain, SaxesParser } from "saxes";

export type XmlAttributes = Record<string, string>;

export type XmlHandlers = {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Feeds XML to the handlers piece by piece and yields after each, so that the caller can hand on what is complete.
 * Names come without namespace prefix: writers differ in them. Entities of a document's own are an error in saxes.
 */
export async function* readXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<number> {
  const parser = saxParser(handlers);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield chunk.length;
  }
  parser.write(decoder.decode()).close();
  yield 0;
}

/** Reads a small part whole. */
export async function readWholeXml(stream: Readable, handlers: XmlHandlers) {
  for await (const _bytes of readXml(stream, handlers));
}

function saxParser(handlers: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) =>
    handlers.open?.(localName(tag.name), tag.attributes as Record<string, SaxesAttributePlain & string>),
  );
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
  return parser;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);
