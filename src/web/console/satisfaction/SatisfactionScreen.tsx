import { useQuery } from "@tanstack/react-query";
import { Input, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { BiasNote } from "./BiasNote.tsx";
import { GroupTable } from "./GroupTable.tsx";
import styles from "./Satisfaction.module.css";
import { ScoreFigures } from "./ScoreFigures.tsx";
import { type SurveyKind, satisfactionQuery } from "./satisfaction-query.ts";

/** What customers said, beside who said nothing: a mean without its silence is half a figure. */
export function SatisfactionScreen() {
  const { t } = useTranslation(["satisfaction", "common"]);
  const [kind, setKind] = useState<SurveyKind>("closing");
  const [span, setSpan] = useState<{ from?: string; to?: string }>({});
  const figures = useQuery(satisfactionQuery(kind, span));
  const day = (which: "from" | "to") => (
    <span className={styles.day}>
      <label htmlFor={`span.${which}`}>{t(which)}</label>
      <Input
        id={`span.${which}`}
        type="date"
        value={span[which] ?? ""}
        onChange={({ target }) => setSpan({ ...span, [which]: target.value || undefined })}
      />
    </span>
  );
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <div className={styles.choices}>
          <Segmented
            aria-label={t("which")}
            value={kind}
            onChange={setKind}
            options={[
              { value: "closing", label: t("closing") },
              { value: "later", label: t("later") },
            ]}
          />
          {day("from")}
          {day("to")}
        </div>
      }
    >
      <Loaded query={figures} skeleton={<SkeletonRows count={4} height={96} label={t("common:loading")} />}>
        {(found) =>
          found.asked === 0 ? (
            <Empty title={t("empty")}>{t("emptyHelp")}</Empty>
          ) : (
            <>
              <ScoreFigures figures={found} />
              <BiasNote figures={found} />
              <GroupTable name="byOutcome" groups={found.byOutcome} />
              <GroupTable name="bySeverity" groups={found.bySeverity} />
              <GroupTable name="byChannel" groups={found.byChannel} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
