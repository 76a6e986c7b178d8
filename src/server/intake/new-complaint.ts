import type { z } from "zod";
import type { newComplaint } from "../../shared/api/complaint-routes.ts";

export type NewComplaint = Omit<z.output<typeof newComplaint>, "orderNumber"> & {
  order?: { number: string } | { id: string };
  /** When it was received: now, unless it comes from elsewhere with its own time. */
  receivedAt?: Date;
};
