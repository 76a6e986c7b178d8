import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Missing } from "../shell/Missing.tsx";
import { openQueues } from "../shell/rail-entries.ts";
import { ComplaintList } from "./ComplaintList.tsx";
import type { QueueSearch } from "./queue-search.ts";

/** One queue: what waits, the most urgent first. */
export function QueueScreen() {
  const { t } = useTranslation("queue");
  const { queue: name } = useParams({ from: "/inside/queue/$queue" });
  const search = useSearch({ from: "/inside/queue/$queue" });
  const navigate = useNavigate();
  const queue = openQueues.find((each) => each === name);
  if (!queue) return <Missing />;

  const onSearch = (changed: QueueSearch) =>
    navigate({ to: "/queue/$queue", params: { queue }, search: changed, replace: true });
  return (
    <ComplaintList
      key={queue}
      queue={queue}
      title={t(queue, { ns: "shell" })}
      explanation={t(`explain.${queue}`)}
      search={search}
      onSearch={onSearch}
    />
  );
}
