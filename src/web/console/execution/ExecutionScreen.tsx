import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { type DeskState, orderStates } from "./execution-query.ts";
import { MismatchList } from "./MismatchList.tsx";
import styles from "./OrderFacts.module.css";
import { OrderList } from "./OrderList.tsx";

/** The execution desk: what the outside was told to do and where it needs a person. */
export function ExecutionScreen() {
  const { t } = useTranslation("execution");
  const [state, setState] = useState<DeskState>("stuck");
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      <Segmented
        className={styles.tabs}
        aria-label={t("which")}
        value={state}
        onChange={setState}
        options={[...orderStates, "mismatch" as const].map((value) => ({ value, label: t(`desk.${value}`) }))}
      />
      {state === "mismatch" ? <MismatchList /> : <OrderList key={state} state={state} />}
    </Page>
  );
}
