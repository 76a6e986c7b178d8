import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, openPromise } from "yauzl";
import { type TableSource, tableLimits } from "../table.ts";
import { tableTypeRefused, tableUnpacksTooLarge, tableUnreadable } from "../table-refusals.ts";

/** The XML parts of a workbook by their path. */
export type WorkbookZip = {
  has(path: string): boolean;
  bytesOf(path: string): number;
  open(path: string): Promise<Readable>;
  close(): void;
};

// yauzl checks each part against the size its directory claims while unpacking, so bounding the claims is enough.
export async function openWorkbookZip(source: TableSource): Promise<WorkbookZip> {
  const zip = await openZip(source);
  const parts = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry())
      if (/\.(xml|rels)$/.test(entry.fileName)) parts.set(entry.fileName, entry);
  } catch {
    zip.close();
    throw tableUnreadable();
  }
  const refusal = refusalOf(parts);
  if (refusal) {
    zip.close();
    throw refusal;
  }

  const part = (path: string) => {
    const entry = parts.get(path);
    if (!entry) throw tableUnreadable();
    return entry;
  };
  return {
    has: (path) => parts.has(path),
    bytesOf: (path) => part(path).uncompressedSize,
    open: (path) => zip.openReadStreamPromise(part(path)),
    close: () => zip.close(),
  };
}

async function openZip(source: TableSource) {
  try {
    const options = { lazyEntries: true, autoClose: false };
    return await ("path" in source
      ? openPromise(source.path, options)
      : fromBufferPromise(source.buffer, options));
  } catch {
    throw tableUnreadable();
  }
}

function refusalOf(parts: Map<string, Entry>) {
  if (!parts.has("xl/workbook.xml")) return tableTypeRefused();
  const unpacked = [...parts.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > tableLimits.unpackedBytes) return tableUnpacksTooLarge();
}
