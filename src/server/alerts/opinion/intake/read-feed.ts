import { Readable } from "node:stream";
import { readWholeXml } from "../../../gateways/tables/xlsx/read-xml.ts";
import type { ItemIn } from "./item-in.ts";

const mostItems = 200;

/** The items of an RSS or Atom document. Null when it is neither; entities of a document's own are never followed. */
export async function readFeed(text: string): Promise<ItemIn[] | null> {
  const entries: Entry[] = [];
  const open: string[] = [];
  let entry: Entry | null = null;
  let isFeed = false;
  try {
    await readWholeXml(Readable.from([Buffer.from(text)]), {
      open(name, attributes) {
        if (open.length === 0) isFeed = ["rss", "feed", "RDF"].includes(name);
        open.push(name);
        if (open.length > deepest) throw new Error("too deep");
        if (name === "item" || name === "entry") entry = {};
        // Atom names the address in an attribute; other links than to the page itself are of no use.
        if (entry && name === "link" && attributes.href && (attributes.rel ?? "alternate") === "alternate")
          entry.link ??= attributes.href;
      },
      text(words) {
        if (entry) note(entry, open.slice(open.findLastIndex(isEntry) + 1), words);
      },
      close(name) {
        open.pop();
        if (!isEntry(name) || !entry) return;
        if (entries.length < mostItems) entries.push(entry);
        entry = null;
      },
    });
  } catch {
    // Not XML, or XML that means harm: to whoever pulls it, it is no feed.
    return null;
  }
  return isFeed ? entries.map(itemOf) : null;
}

const deepest = 50;

type Entry = Partial<Record<"link" | "title" | "body" | "summary" | "author" | "date", string>>;

function isEntry(name: string): boolean {
  return name === "item" || name === "entry";
}

const fields: Record<string, keyof Entry> = {
  link: "link",
  title: "title",
  description: "summary",
  summary: "summary",
  content: "body",
  encoded: "body",
  author: "author",
  creator: "author",
  "author name": "author",
  pubDate: "date",
  published: "date",
  updated: "date",
  date: "date",
};

function note(entry: Entry, path: string[], words: string): void {
  const field = fields[path.join(" ")];
  if (field) entry[field] = ((entry[field] ?? "") + words).slice(0, longestField);
}

const longestField = 40_000;

function itemOf({ link = "", title = "", body, summary = "", author, date }: Entry): ItemIn {
  const postedAt = new Date(date?.trim() ?? "");
  return {
    address: link,
    title,
    body: body ?? summary,
    author: author?.trim() || null,
    postedAt: Number.isNaN(postedAt.getTime()) ? null : postedAt,
  };
}
