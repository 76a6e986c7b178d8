import { Problem } from "../api/problem.ts";
import { retryDelay } from "../sending/retry-policy.ts";
import { eventStreamParser } from "./event-stream.ts";

type Live = {
  open(lastEventId: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Something may have happened: read the complaint again. */
  onHint(): void;
  onLine(isLive: boolean): void;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
};

// The house sends a heartbeat every twenty seconds; a line silent for longer is dead and only does not know it.
const longestSilenceMs = 50_000;

/**
 * Keeps the live line open until the page is left. While it is down, each try to open it again (at most twenty seconds
 * apart) also reads the complaint, so a network that lets no stream through still shows what happens.
 */
export async function followLive({ open, onHint, onLine, wait, signal }: Live): Promise<void> {
  let lastEventId: string | null = null;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const stream = await open(lastEventId, signal);
      failures = 0;
      onLine(true);
      onHint();
      await readEvents(stream, (id) => {
        lastEventId = id ?? lastEventId;
        onHint();
      });
    } catch (error) {
      if (isRefusal(error)) return;
    }
    if (signal.aborted) return;
    onLine(false);
    await wait(retryDelay(failures), signal);
    onHint();
  }
}

// An expired link does not come back; the next reading tells the customer.
function isRefusal(error: unknown): boolean {
  return error instanceof Problem && (error.status === 401 || error.status === 404);
}

async function readEvents(
  stream: ReadableStream<Uint8Array>,
  onEvent: (id: string | null) => void,
): Promise<void> {
  const reader = stream.getReader();
  const parse = eventStreamParser(({ id }) => onEvent(id));
  for (;;) {
    const silence = setTimeout(() => reader.cancel(), longestSilenceMs);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    parse(value);
  }
}
