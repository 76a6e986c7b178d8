import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { ProcedureDrawer } from "./ProcedureDrawer.tsx";
import styles from "./procedures.module.css";
import { type ProcedureRow, proceduresQuery } from "./procedures-queries.ts";

/** How each scene is handled; what one has not read yet comes first. */
export function ProceduresScreen() {
  const { t } = useTranslation(["procedures", "common"]);
  const mayWrite = useMay()("training.manage");
  const procedures = useQuery(proceduresQuery);
  const [opened, setOpened] = useState<{ code: string; isNew: boolean } | null>(null);
  const add = (
    <Button type="primary" onClick={() => setOpened({ code: newCode(), isNew: true })}>
      {t("add")}
    </Button>
  );
  return (
    <Page isNarrow title={t("title")} about={t("about")} action={mayWrite ? add : undefined}>
      <Loaded
        query={procedures}
        skeleton={<SkeletonRows count={5} height={72} label={t("common:loading")} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("empty")}>{t("emptyHelp")}</Empty>
          ) : (
            unreadFirst(rows).map((row) => (
              <ProcedureCard
                key={row.code}
                row={row}
                onOpen={() => setOpened({ code: row.code, isNew: false })}
              />
            ))
          )
        }
      </Loaded>
      <ProcedureDrawer opened={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

function ProcedureCard({ row, onOpen }: { row: ProcedureRow; onOpen: () => void }) {
  const { t } = useTranslation("procedures");
  const name = useReader().lang === "en" ? row.en : row.zh;
  return (
    <Card
      title={name}
      aside={
        <Button onClick={onOpen} aria-label={`${t("open")} ${name}`}>
          {t("open")}
        </Button>
      }
    >
      <p className={styles.help}>
        {row.version === null
          ? t("onlyDraft")
          : row.isGiven
            ? t("given")
            : t("version", { version: row.version })}
        {row.publishedAt && (
          <>
            {" · "}
            <Moment at={row.publishedAt} />
          </>
        )}
        {row.version !== null && ` · ${t("readBy", { readers: row.readers, wanted: row.readersWanted })}`}
        {row.draftState && ` · ${t(`draft.${row.draftState}`)}`}
      </p>
      {row.version !== null && (
        <p className={row.readAt ? styles.good : styles.warn}>{t(row.readAt ? "iRead" : "notRead")}</p>
      )}
    </Card>
  );
}

function unreadFirst(rows: ProcedureRow[]): ProcedureRow[] {
  return rows.toSorted((one, other) => Number(one.readAt !== null) - Number(other.readAt !== null));
}

/** A name for the programs: people see the title. */
function newCode(): string {
  return `own_${crypto.randomUUID().slice(0, 8)}`;
}
