import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { approvalsQuery } from "../approvals/approvals-query.ts";
import { ordersQuery } from "../execution/execution-query.ts";
import { handOversQuery } from "../hand-overs/hand-overs-query.ts";
import { keys } from "../keys.ts";
import { lateRequestsQuery, requestsQuery } from "../requests/requests-query.ts";
import { useMay } from "../use-me.ts";
import type { RailEntry } from "./rail-entries.ts";

type Counts = Partial<Record<RailEntry["name"], string>>;

/** How much waits at each place; what the person may not see is not asked for. */
export function useCounts(): Counts {
  const may = useMay();
  const queues = useQuery({
    queryKey: keys.queues,
    queryFn: () => answer(api.GET("/api/queues")),
    enabled: may("complaint.read"),
  });
  const requests = useInfiniteQuery({ ...requestsQuery("open"), enabled: may("inquiry.reply") });
  const late = useQuery({ ...lateRequestsQuery, enabled: may("inquiry.chase") });
  const approvals = useInfiniteQuery({ ...approvalsQuery("waiting"), enabled: may("remedy.approve") });
  const stuck = useInfiniteQuery({ ...ordersQuery("stuck"), enabled: may("gateway.resolve") });
  const handOvers = useQuery({ ...handOversQuery, enabled: may("complaint.hand_over") });

  return {
    ...Object.fromEntries(
      Object.entries(queues.data?.counts ?? {}).map(([name, count]) => [name, shown(count)]),
    ),
    archive: undefined,
    requests: pageCount(requests.data?.pages[0]),
    lateRequests: late.data && shown(late.data.rows.length),
    approvals: pageCount(approvals.data?.pages[0]),
    execution: pageCount(stuck.data?.pages[0]),
    handOvers: handOvers.data && shown(handOvers.data.rows.length),
  };
}

function pageCount(page: { rows: unknown[]; next: string | null } | undefined): string | undefined {
  return page && (page.next ? `${page.rows.length}+` : shown(page.rows.length));
}

function shown(count: number | undefined): string | undefined {
  if (!count) return undefined;
  return count > 999 ? "999+" : String(count);
}
