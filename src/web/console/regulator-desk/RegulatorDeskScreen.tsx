import { useInfiniteQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { MatterCard } from "./MatterCard.tsx";
import { type MatterKind, type MatterState, mattersQuery } from "./matters-query.ts";
import styles from "./RegulatorDesk.module.css";
import { StatisticsCard } from "./StatisticsCard.tsx";

const states = ["open", "late", "ended"] as const;
const kinds = ["hotline_12315", "odr", "mediation", "other"] as const;

/** What regulators and mediators have of us: each matter with its own day, and what became of them. */
export function RegulatorDeskScreen() {
  const { t } = useTranslation("regulatorDesk");
  const [state, setState] = useState<MatterState>("open");
  const [kind, setKind] = useState<MatterKind>();
  const matters = useInfiniteQuery(mattersQuery(state, kind));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      state={state}
      onState={setState}
      list={matters}
      rowHeight={168}
      empty={{ title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state !== "ended" }}
      draw={(matter) => <MatterCard matter={matter} />}
      above={
        <>
          <StatisticsCard />
          <Select<MatterKind>
            aria-label={t("kindLabel")}
            placeholder={t("allKinds")}
            className={styles.kind}
            value={kind}
            onChange={setKind}
            allowClear
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </>
      }
    />
  );
}
