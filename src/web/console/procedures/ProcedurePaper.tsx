import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./procedures.module.css";
import type { Content, Procedure } from "./procedures-queries.ts";
import { Steps } from "./Steps.tsx";

/** The procedure in force, what is new in it, and the reader's word that they have read it. */
export function ProcedurePaper({ procedure, content }: { procedure: Procedure; content: Content }) {
  const { t } = useTranslation("procedures");
  const isEnglish = useReader().lang === "en";
  const { version, author, approvedBy, changeWords, changes } = procedure;
  return (
    <article className={styles.paper}>
      <h2>{isEnglish ? content.en : content.zh}</h2>
      <p className={styles.aim}>{isEnglish ? content.aimEn : content.aimZh}</p>
      <Steps changes={changes ?? content.steps.map((step) => ({ kind: "kept" as const, ...step }))} />
      {changeWords && <p className={styles.help}>{t("why", { words: changeWords })}</p>}
      {author && approvedBy && (
        <p className={styles.help}>{t("by", { version, author: author.name, approver: approvedBy.name })}</p>
      )}
      <Acknowledge procedure={procedure} />
    </article>
  );
}

function Acknowledge({ procedure: { code, version, readAt, remindedAt } }: { procedure: Procedure }) {
  const { t } = useTranslation("procedures");
  const client = useQueryClient();
  const read = useCommand(
    (entered: { version: number }, key) =>
      answer(
        api.POST("/api/procedures/{code}/read", {
          params: { path: { code } },
          headers: once(key),
          body: entered,
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.procedures }) },
  );
  if (readAt)
    return (
      <p className={styles.good}>
        {t("iRead")} · <Moment at={readAt} />
      </p>
    );
  return (
    <>
      {remindedAt && (
        <p className={styles.warn}>
          {t("reminded")} <Moment at={remindedAt} />
        </p>
      )}
      <FormProblem command={read} />
      <Button type="primary" onClick={() => read.mutate({ version: version ?? 0 })} loading={read.isPending}>
        {t("acknowledge")}
      </Button>
    </>
  );
}
