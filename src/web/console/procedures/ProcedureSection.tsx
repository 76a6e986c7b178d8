import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useCase } from "../case/case-context.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "./procedures.module.css";
import { caseProceduresQuery } from "./procedures-queries.ts";
import { Steps } from "./Steps.tsx";

/** In the case file: how this scene is handled, the closest procedure open. */
export function ProcedureSection() {
  const { t } = useTranslation(["procedures", "common"]);
  const isEnglish = useReader().lang === "en";
  const { view } = useCase();
  const procedures = useQuery(caseProceduresQuery(view.number, view.state));
  return (
    <Loaded query={procedures} skeleton={<SkeletonRows count={2} height={44} label={t("common:loading")} />}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles.help}>{t("noneForCase")}</p>
        ) : (
          rows.map(({ code, content }, index) => (
            <details key={code} open={index === 0} className={styles.folded}>
              <summary>{isEnglish ? content.en : content.zh}</summary>
              <Steps changes={content.steps.map((step) => ({ kind: "kept" as const, ...step }))} />
            </details>
          ))
        )
      }
    </Loaded>
  );
}
