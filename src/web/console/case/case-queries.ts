import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

/** One complaint, read again whenever the live line hints that something happened to it. */
export function useComplaint(number: string) {
  return useQuery({
    queryKey: keys.complaint(number),
    queryFn: ({ signal }): Promise<StaffView> =>
      answer(api.GET("/api/complaints/{number}", { params: { path: { number } }, signal })),
  });
}

/** After a deed: the complaint is awaited, so that the screen changes once; lists follow by themselves. */
export async function readAgain(client: QueryClient, number: string): Promise<void> {
  client.invalidateQueries({ queryKey: keys.lists });
  client.invalidateQueries({ queryKey: keys.queues });
  await client.invalidateQueries({ queryKey: keys.complaint(number) });
}
