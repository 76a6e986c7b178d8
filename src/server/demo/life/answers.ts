import type { z } from "zod";
import type { answerSource } from "../../../shared/api/fields.ts";
import type { Life } from "./life.ts";

type Source = z.infer<typeof answerSource>;

/** Who filed on their page answers there; others often answer the agent, who records it. */
export function isAnsweredByStaff(life: Life): boolean {
  return life.dice.chance(life.channel === "portal" ? 0.06 : 0.5);
}

export function answerSourceOf(life: Life): Source {
  return sources[life.channel] ?? "phone";
}

const sources: Partial<Record<Life["channel"], Source>> = {
  chat: "chat",
  email: "email",
  platform: "platform",
  marketplace: "platform",
  social: "platform",
};
