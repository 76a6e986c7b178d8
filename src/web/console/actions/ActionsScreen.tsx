import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { useMay } from "../use-me.ts";
import styles from "./Actions.module.css";
import { actionsQuery, type MassAction, type Which } from "./actions-query.ts";
import { PrepareAction } from "./PrepareAction.tsx";

/** What is done for many customers at once. */
export function ActionsScreen() {
  const { t } = useTranslation("actions");
  const [which, setWhich] = useState<Which>("open");
  const may = useMay();
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={(["open", "ended"] as const).map((value) => ({ value, label: t(value) }))}
      state={which}
      onState={setWhich}
      list={useInfiniteQuery(actionsQuery(which))}
      rowHeight={96}
      empty={{ title: t(`empty.${which}`), help: t(`emptyHelp.${which}`), isDone: false }}
      draw={(action) => <ActionCard action={action} />}
      above={may("action.prepare") && <PrepareAction />}
    />
  );
}

function ActionCard({ action }: { action: MassAction }) {
  const { t } = useTranslation("actions");
  const { number, title, kind, state, alert, recipients, done, failed, preparedBy, preparedAt } = action;
  return (
    <Card
      title={
        <Link to="/actions/$number" params={{ number: String(number) }}>
          {number} · {title}
        </Link>
      }
      aside={
        <>
          {alert && <Tag>{alert}</Tag>}
          <Tag>{t(`kind.${kind}`)}</Tag>
          <Tag>{t(`state.${state}`)}</Tag>
        </>
      }
    >
      <p>
        {t("progress", { done, of: recipients })}
        {failed > 0 && ` · ${t("failedCount", { count: failed })}`}
      </p>
      <p className={styles.quiet}>
        {t("by", preparedBy)} · <Moment at={preparedAt} />
      </p>
    </Card>
  );
}
