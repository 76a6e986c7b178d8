import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import type { ImportRun, Mapping, Preview } from "./import-types.ts";

type Start = Pick<Preview, "kind" | "fileId"> & { mapping: Mapping; isDryRun: boolean; shopId?: string };

/** Starts an import and follows the run just started. */
export function useImport() {
  const client = useQueryClient();
  const [begun, setBegun] = useState<ImportRun>();
  const start = useCommand(
    (body: Start, key) => answer(api.POST("/api/imports", { body, headers: once(key) })),
    {
      onSuccess: (run) => {
        setBegun(run);
        client.invalidateQueries({ queryKey: keys.imports });
      },
    },
  );
  return { start, run: useImportRun(begun) };
}

/** A run, asked for each second while it runs. */
export function useImportRun(begun: ImportRun | undefined): ImportRun | undefined {
  const id = begun?.id ?? "";
  const run = useQuery({
    queryKey: [...keys.imports, id],
    queryFn: () => answer(api.GET("/api/imports/{id}", { params: { path: { id } } })),
    enabled: begun !== undefined,
    initialData: begun,
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) ? 1_000 : false),
  });
  return run.data;
}

export function isOver({ state }: ImportRun): boolean {
  return state !== "waiting" && state !== "running";
}
