import type { Words } from "../../locales/words.ts";
import type { archiveZh } from "./zh.ts";

export const archiveEn: Words<typeof archiveZh> = {
  title: "Archive",
  shelf: "Shelf",
  closed: "Closed",
  withdrawn: "Withdrawn and merged",
};
