import type { Transaction } from "kysely";
import type { DB } from "./tables.gen.ts";

/** One transaction: its tenant's rows only, and one moment for all it writes. */
export type Tx = Transaction<DB> & { readonly tenantId: string; readonly now: Date };
