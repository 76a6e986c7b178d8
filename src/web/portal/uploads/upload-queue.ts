import { Problem } from "../api/problem.ts";
import type { UploadWatch } from "../api/upload-file.ts";
import { sendUntilAnswered } from "../sending/send-until-answered.ts";
import type { FileShelf } from "./file-shelf.ts";
import { fitting, startable, type Upload, uploadOf, withChange } from "./upload.ts";

type Outside = {
  shelf: FileShelf;
  send(file: File, watch: UploadWatch): Promise<{ id: string }>;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
};

export type UploadQueue = ReturnType<typeof uploadQueue>;

/** The files of one form: each goes up at once and by itself, waits out a cut line, and lies on the shelf meanwhile. */
export function uploadQueue({ shelf, send, wait }: Outside) {
  const listeners = new Set<() => void>();
  const transfers = new Map<string, AbortController>();
  let list: readonly Upload[] = [];
  let opened = Promise.resolve();

  function show(next: readonly Upload[]): void {
    list = next;
    for (const upload of startable(list)) start(upload);
    for (const tell of listeners) tell();
  }

  function change(key: string, to: Partial<Upload>): void {
    show(withChange(list, key, to));
  }

  function start({ key, file }: Upload): void {
    const transfer = new AbortController();
    transfers.set(key, transfer);
    list = withChange(list, key, { state: "sending", share: 0, problem: null });
    transferOf(key, file, transfer.signal).then(
      ({ id }) => {
        if (transfer.signal.aborted) return;
        change(key, { state: "done", share: 1, id });
        return shelf.put(list.find((upload) => upload.key === key)!);
      },
      (error: unknown) => {
        if (transfer.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        change(key, { state: "failed", problem: error });
      },
    );
  }

  function transferOf(key: string, file: File, signal: AbortSignal): Promise<{ id: string }> {
    const onProgress = (share: number) => change(key, { state: "sending", share });
    return sendUntilAnswered(() => send(file, { onProgress, signal }), {
      signal,
      onWaiting: () => change(key, { state: "paused" }),
      wait: (milliseconds) => wait(milliseconds, signal),
    });
  }

  async function remove(key: string): Promise<void> {
    transfers.get(key)?.abort();
    show(list.filter((upload) => upload.key !== key));
    await shelf.take(key);
  }

  return {
    list: () => list,
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Brings back what was chosen before a reload. */
    open(): Promise<void> {
      opened = shelf.all().then((shelved) => show([...shelved.map(uploadOf), ...list]));
      return opened;
    },
    /** Takes what there is room for and answers how many were left out. */
    async add(files: readonly File[]): Promise<number> {
      const taken = fitting(list, files).map((file) =>
        uploadOf({ key: newKey(), file, chosenAt: Date.now(), id: null }),
      );
      show([...list, ...taken]);
      for (const upload of taken) await shelf.put(upload);
      return files.length - taken.length;
    },
    remove,
    retry(key: string): void {
      change(key, { state: "waiting" });
    },
    /** The house has forgotten them: all go up again. */
    restart(): void {
      show(list.map((upload) => uploadOf({ ...upload, id: null })));
    },
    /** They are part of a sent deed now. */
    async clear(): Promise<void> {
      await opened;
      await Promise.all(list.map(({ key }) => remove(key)));
    },
    /** The form is left; unfinished files wait on the shelf. */
    close(): void {
      for (const transfer of transfers.values()) transfer.abort();
    },
  };
}

function newKey(): string {
  return `${Date.now()}-${Math.random()}`;
}
