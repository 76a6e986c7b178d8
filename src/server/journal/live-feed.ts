import pg from "pg";

/**
 * A hint that something happened; who may see what is decided when they read again. `complaintId` and `eventId` are empty and
 * `type` a topic where it is not about one complaint.
 */
export type LiveEvent = { tenantId: string; complaintId: string; eventId: string; type: string };
type Listener = (event: LiveEvent) => void;

export type LiveFeed = {
  /** Calls back for every event of one tenant, until the returned function is called. */
  listen(tenantId: string, listener: Listener): () => void;
  close(): Promise<void>;
};

/** One connection listens for the whole process; each screen gets its own tenant's hints. */
export async function openLiveFeed(appUrl: string): Promise<LiveFeed> {
  const listeners = new Map<string, Set<Listener>>();
  let isClosed = false;
  let client = await listening();

  async function listening(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: appUrl,
      application_name: "mingjing-live",
      keepAlive: true,
    });
    fresh.on("notification", ({ payload }) => deliver(payload ?? ""));
    fresh.on("error", () => reconnect());
    await fresh.connect();
    await fresh.query("LISTEN journal");
    return fresh;
  }

  // Screens that missed something while the line was cut read it again when they resume.
  function reconnect(): void {
    if (isClosed) return;
    setTimeout(async () => {
      try {
        client = await listening();
      } catch {
        reconnect();
      }
    }, 1_000).unref();
  }

  function deliver(payload: string): void {
    const [tenantId = "", complaintId = "", eventId = "", type = ""] = payload
      .split(" ")
      .map((part) => (part === "-" ? "" : part));
    for (const listener of listeners.get(tenantId) ?? []) listener({ tenantId, complaintId, eventId, type });
  }

  return {
    listen(tenantId, listener) {
      const own = listeners.get(tenantId) ?? new Set();
      listeners.set(tenantId, own.add(listener));
      return () => own.delete(listener);
    },
    async close() {
      isClosed = true;
      await client.end();
    },
  };
}
