import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import type { QueueName } from "./queue-query.ts";

type Props = { queue: QueueName; isNarrowed: boolean; onClear: () => void };

/** An empty queue is work well done; an empty search is a hint. */
export function NothingHere({ queue, isNarrowed, onClear }: Props) {
  const { t } = useTranslation("queue");
  if (isNarrowed)
    return (
      <Empty title={t("nothingFits")} action={<Button onClick={onClear}>{t("clear")}</Button>}>
        {t("nothingFitsHelp")}
      </Empty>
    );
  return (
    <Empty isDone title={t(`empty.${queue}`)}>
      {t(`emptyHelp.${queue}`)}
    </Empty>
  );
}
