import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import { ImportDisruptions } from "./ImportDisruptions.tsx";
import styles from "./Proactive.module.css";
import { type Disruption, disruptionsQuery } from "./proactive-query.ts";

/** What will be in the parcels' way: imported weather and holidays. */
export function Disruptions() {
  const { t } = useTranslation(["proactive", "common"]);
  const disruptions = useQuery(disruptionsQuery);
  const may = useMay();
  return (
    <Card title={t("disruptions.title")} aside={may("proactive.manage") && <ImportDisruptions />}>
      <p className={styles.quiet}>{t("disruptions.about")}</p>
      <Loaded
        query={disruptions}
        skeleton={<SkeletonRows count={2} height={56} label={t("common:loading")} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t("disruptions.empty")}</p>
          ) : (
            <ul className={styles.plain}>
              {rows.map((row) => (
                <DisruptionRow key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function DisruptionRow({ row }: { row: Disruption }) {
  const { t } = useTranslation("proactive");
  const may = useMay();
  return (
    <li className={styles.row}>
      <div>
        <Tag>{t(`kind.${row.kind}`)}</Tag>
        {row.province ?? t("everywhere")} · {row.words}
        <p className={styles.quiet}>
          <Moment at={row.from} /> – <Moment at={row.to} /> · {t("slowerBy", { count: row.effectHours })} ·{" "}
          {t("importedBy", row.importedBy)}
        </p>
      </div>
      {may("proactive.manage") && <Withdraw row={row} />}
    </li>
  );
}

function Withdraw({ row: { id, words } }: { row: Disruption }) {
  const { t } = useTranslation("proactive");
  const client = useQueryClient();
  const withdraw = useCommand(
    (disruption: string, key) =>
      answer(
        api.POST("/api/proactive/disruptions/{disruption}/withdraw", {
          params: { path: { disruption } },
          body: {},
          headers: once(key),
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.proactive }) },
  );
  return (
    <div>
      <Button
        size="small"
        aria-label={t("withdrawOne", { words })}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(id)}
      >
        {t("withdraw")}
      </Button>
      {withdraw.error && <p role="alert">{withdraw.error.message}</p>}
    </div>
  );
}
