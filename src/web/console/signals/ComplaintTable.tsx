import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import styles from "./Signals.module.css";
import type { SignalFile } from "./signals-query.ts";

/** The complaints that belong to it, the latest first. */
export function ComplaintTable({ rows }: { rows: SignalFile["complaints"] }) {
  const { t } = useTranslation(["signals", "terms"]);
  return (
    <WideTable isStacked label={t("listed")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["number", "what", "where", "stands", "when"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, title, channel, state, receivedAt }) => (
            <tr key={number}>
              <td>
                <Link to="/complaints/$number" params={{ number }}>
                  {number}
                </Link>
              </td>
              <td className={styles.words}>{title}</td>
              <td data-label={t("where")}>{t(`terms:channel.${channel as "phone"}`)}</td>
              <td data-label={t("stands")}>
                <StateMark state={state} />
              </td>
              <td data-label={t("when")}>
                <Moment at={receivedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
