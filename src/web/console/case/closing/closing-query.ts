import { useQuery } from "@tanstack/react-query";
import type { operations } from "../../../../shared/api/schema.gen.ts";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";

export type Closing = operations["readClosing"]["responses"][200]["content"]["application/json"];

/** What closing knows of a case beside the record; read again whenever the case is. */
export function useClosing(number: string) {
  return useQuery({
    queryKey: [...keys.complaint(number), "closing"],
    queryFn: (): Promise<Closing> =>
      answer(api.GET("/api/complaints/{number}/closing", { params: { path: { number } } })),
  });
}
