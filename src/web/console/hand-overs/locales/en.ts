import type { Words } from "../../locales/words.ts";
import type { handOversZh } from "./zh.ts";

export const handOversEn: Words<typeof handOversZh> = {
  title: "Hand-overs",
  about: "What colleagues ask you to take over. Once taken it is yours, and the customer is told.",
  from: "From {{name}},",
  facts: "Facts",
  promised: "Promised",
  tried: "Tried",
  take: "Take it over",
  decline: "Decline",
  why: "Why not",
  placeholder: "Tell your colleague why not, or who could take it.",
  empty: "Nothing waits to be taken over",
  emptyHelp: "A hand-over from a colleague appears here.",
};
