import type { Words } from "../../locales/words.ts";
import type { recoveriesZh } from "./zh.ts";

export const recoveriesEn: Words<typeof recoveriesZh> = {
  title: "Recovery",
  about:
    "What responsible suppliers, carriers and others are asked to pay back. Claims are drafted and followed in the case.",
  which: "State",
  shelf: { all: "All", drafted: "To send", sent: "Sent", agreed: "Agreed", received: "Received" },
  empty: "No claims",
  emptyHelp: "A case whose cost falls to a supplier, carrier or other party can be recovered from them.",
};
