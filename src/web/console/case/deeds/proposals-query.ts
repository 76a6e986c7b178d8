import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";

export function proposalsQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.complaint(number), "proposals"],
    queryFn: () =>
      answer(api.GET("/api/complaints/{number}/option-proposals", { params: { path: { number } } })),
  });
}
