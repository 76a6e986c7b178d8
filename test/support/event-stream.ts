import { EventEmitter, once } from "node:events";

export type Hint = { id: string; complaintId: string; type: string };
export type LiveLine = {
  /** The next hint; throws when none comes in time. */
  next(): Promise<Hint>;
  /** Every hint up to and with the first of this type. */
  until(type: string): Promise<Hint[]>;
  /** Hints that have come and that nobody has asked for yet. */
  waiting(): Hint[];
  close(): void;
};

const patienceMs = 15_000;

/** Opens a line of server-sent events and reads it as a screen does. */
export async function openLine(url: string, headers: Record<string, string>): Promise<LiveLine> {
  const stop = new AbortController();
  const answer = await fetch(url, { headers, signal: stop.signal });
  if (!answer.ok) throw new Error(`no line: ${answer.status} ${await answer.text()}`);
  const hints: Hint[] = [];
  const arrivals = new EventEmitter();
  void listen(answer.body!, (hint) => {
    hints.push(hint);
    arrivals.emit("hint");
  });

  const next = async () => {
    if (hints.length === 0) await once(arrivals, "hint", { signal: AbortSignal.timeout(patienceMs) });
    return hints.shift()!;
  };
  return {
    next,
    async until(type) {
      const read: Hint[] = [];
      do read.push(await next());
      while (read.at(-1)!.type !== type);
      return read;
    },
    waiting: () => hints,
    close: () => stop.abort(),
  };
}

async function listen(body: ReadableStream<Uint8Array>, take: (hint: Hint) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = blocks.pop()!;
      for (const block of blocks) {
        const [, id, data] = /^id: (\S+)\ndata: (.+)$/.exec(block) ?? [];
        if (id && data) take({ id, ...JSON.parse(data) });
      }
    }
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
  }
}
