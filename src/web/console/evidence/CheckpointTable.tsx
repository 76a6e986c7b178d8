import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import tables from "../privacy/privacy.module.css";
import type { Checkpoint } from "./checkpoints-query.ts";

/** The signed checkpoints, newest first. */
export function CheckpointTable({ rows, hasAuthority }: { rows: Checkpoint[]; hasAuthority: boolean }) {
  const { t } = useTranslation("evidence");
  if (rows.length === 0) return <Empty title={t("none")}>{t("noneHelp")}</Empty>;
  return (
    <Card title={t("checkpoints")}>
      <WideTable label={t("checkpoints")}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t("position")}</th>
              <th scope="col">{t("day")}</th>
              <th scope="col">{t("events")}</th>
              <th scope="col">{t("root")}</th>
              <th scope="col">{t("madeAt")}</th>
              <th scope="col">{t("stamp")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ position, day, events, root, madeAt, stamp }) => (
              <tr key={position}>
                <th scope="row">{position}</th>
                <td>{day ?? t("asked")}</td>
                <td>{events}</td>
                <td title={root}>
                  <code>{root.slice(0, 16)}…</code>
                </td>
                <td>
                  <Moment at={madeAt} />
                </td>
                <td title={stamp?.authority}>
                  {stamp ? <Moment at={stamp.at} /> : hasAuthority ? t("waiting") : t("noStamp")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}
