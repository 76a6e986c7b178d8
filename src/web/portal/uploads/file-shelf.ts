import type { Upload } from "./upload.ts";

/**
 * Chosen photos wait in IndexedDB until they are part of a sent deed: phones throw a page away while the camera is
 * open, and a customer should not have to choose them again. Without IndexedDB (some private windows) they wait in
 * memory alone.
 */
export type FileShelf = {
  put(upload: Upload): Promise<void>;
  /** Oldest first; what nobody came back for is thrown away. */
  all(): Promise<ShelvedFile[]>;
  take(key: string): Promise<void>;
};

type ShelvedFile = Pick<Upload, "key" | "file" | "chosenAt" | "id">;
type Entry = ShelvedFile & { scope: string };

const keptDays = 30;

/** The shelf of one form. */
export function fileShelf(scope: string): FileShelf {
  return {
    async put({ key, file, chosenAt, id }) {
      await onShelf<unknown>("readwrite", (shelf) =>
        shelf.put({ key, file, chosenAt, id, scope } satisfies Entry),
      );
    },
    async all() {
      const entries = (await onShelf<Entry[]>("readonly", (shelf) => shelf.getAll())) ?? [];
      const oldest = Date.now() - keptDays * 86_400_000;
      for (const { key } of entries.filter(({ chosenAt }) => chosenAt < oldest)) await take(key);
      return entries
        .filter((entry) => entry.scope === scope && entry.chosenAt >= oldest)
        .toSorted((a, b) => a.chosenAt - b.chosenAt);
    },
    take,
  };
}

async function take(key: string): Promise<void> {
  await onShelf<unknown>("readwrite", (shelf) => shelf.delete(key));
}

/** Undefined when this browser keeps no files. */
async function onShelf<Result>(
  mode: IDBTransactionMode,
  ask: (shelf: IDBObjectStore) => IDBRequest,
): Promise<Result | undefined> {
  const database = await openDatabase();
  if (!database) return undefined;
  const request = ask(database.transaction("files", mode).objectStore("files"));
  const result = await new Promise<Result | undefined>((resolve) => {
    request.onsuccess = () => resolve(request.result);
    // The disk is full: the file stays in memory.
    request.onerror = () => resolve(undefined);
  });
  database.close();
  return result;
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open("mingjing", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("files", { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
