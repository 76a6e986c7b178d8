import { createContext, use } from "react";
import type { Deed } from "../api/my-calls.ts";
import { doMine } from "../api/my-calls.ts";
import type { Problem } from "../api/problem.ts";
import type { CustomerView } from "../api/types.ts";
import { useCommand } from "../sending/use-command.ts";

/** The complaint on the page, for all its parts. */
export type Mine = {
  token: string;
  view: CustomerView;
  take(view: CustomerView): void;
  refresh(): void;
  /** The complaint is no longer as this page shows it. */
  onChanged(): void;
};

export const MineContext = createContext<Mine | null>(null);

export function useMine(): Mine {
  return use(MineContext)!;
}

/** One deed of the customer on this complaint; the page then shows the complaint as the deed left it. */
export function useDeed(onDone: () => void | Promise<void> = () => {}) {
  const { token, take, onChanged } = useMine();
  return useCommand<Deed, CustomerView>({
    run: (deed, key) =>
      doMine(token, deed, key).catch((problem: Problem) => {
        if (problem.status === 409) onChanged();
        throw problem;
      }),
    async onDone(view) {
      take(view);
      await onDone();
    },
  });
}
