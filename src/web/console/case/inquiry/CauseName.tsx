import { useQuery } from "@tanstack/react-query";
import { useReader } from "../../../ui/reader.ts";
import { causesQuery } from "./queries.ts";

/** A cause by its code, with its group; the code alone until the tree is there. */
export function CauseName({ level, code }: { level: "immediate" | "root"; code: string }) {
  const { lang } = useReader();
  const causes = useQuery(causesQuery);
  const cause = causes.data?.rows.find((each) => each.level === level && each.code === code);
  if (!cause) return code;
  return lang === "en" ? `${cause.group.en} · ${cause.name.en}` : `${cause.group.zh} · ${cause.name.zh}`;
}
