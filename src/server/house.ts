import type { Config } from "./config.ts";
import type { FileStore } from "./gateways/files/file-store.ts";
import type { Identity } from "./http/identity.ts";
import type { LiveFeed } from "./journal/live-feed.ts";

/** What the rooms' handlers and tasks share: made once at the start, passed in. */
export type House = {
  config: Config;
  /** Signs links and names the cookies; kept in DATA_DIR when not given. */
  secret: string;
  files: FileStore;
  identity: Identity;
  live: LiveFeed;
};
