import { useMemo, useRef, useState } from "react";
import { type Attachment, uploadFile } from "./upload-file.ts";

/** A file on its way to a message: being uploaded, there, or stuck with the reason. */
export type Pending = {
  key: string;
  name: string;
  bytes: number;
  progress: number;
  attachment: Attachment | null;
  problem: string | null;
};

export const mostFiles = 9;

/** Files of a message, each uploaded at once when chosen. `kept` are those an earlier visit had uploaded already. */
export function useAttachments(kept: Attachment[] = []) {
  const [files, setFiles] = useState<Pending[]>(() => kept.map(uploaded));
  const originals = useRef(new Map<string, File>());

  function add(chosen: Iterable<File>): void {
    const room = mostFiles - files.length;
    const fresh = [...chosen].slice(0, room).map((file) => ({ file, pending: onItsWay(file) }));
    setFiles((present) => [...present, ...fresh.map(({ pending }) => pending)]);
    for (const { file, pending } of fresh) {
      originals.current.set(pending.key, file);
      send(pending.key, file);
    }
  }

  async function send(key: string, file: File): Promise<void> {
    change(key, { problem: null, progress: 0 });
    try {
      const attachment = await uploadFile(file, { onProgress: (progress) => change(key, { progress }) });
      change(key, { attachment, progress: 1 });
    } catch (problem) {
      change(key, { problem: (problem as Error).message });
    }
  }

  function change(key: string, changes: Partial<Pending>): void {
    setFiles((present) => present.map((file) => (file.key === key ? { ...file, ...changes } : file)));
  }

  const done = useMemo(() => files.flatMap(({ attachment }) => attachment ?? []), [files]);
  return {
    files,
    add,
    retry: (key: string) => send(key, originals.current.get(key)!),
    remove: (key: string) => setFiles((present) => present.filter((file) => file.key !== key)),
    clear: () => setFiles([]),
    uploaded: done,
    isBusy: files.some(({ attachment }) => attachment === null),
  };
}

function onItsWay(file: File): Pending {
  const key = crypto.randomUUID();
  return { key, name: file.name, bytes: file.size, progress: 0, attachment: null, problem: null };
}

function uploaded(attachment: Attachment): Pending {
  const { id: key, name, bytes } = attachment;
  return { key, name, bytes, progress: 1, attachment, problem: null };
}
