import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./procedures.module.css";
import type { Change, Procedure } from "./procedures-queries.ts";
import { Steps } from "./Steps.tsx";

type Props = { code: string; draft: NonNullable<Procedure["draft"]>; changes: Change[] | null };
type Deed = { what: "send" } | { what: "decide"; isApproved: boolean; words: string | null };

/** The draft beside what holds now: its author sends it, somebody else approves it or sends it back. */
export function DraftReview({ code, draft, changes }: Props) {
  const { t } = useTranslation("procedures");
  const isAuthor = useMe().id === draft.author.id;
  const [words, setWords] = useState("");
  const client = useQueryClient();
  const deed = useCommand(
    (entered: Deed, key) => {
      const common = { params: { path: { code } }, headers: once(key) };
      const seenRevision = draft.revision;
      if (entered.what === "send")
        return answer(api.POST("/api/procedures/{code}/send", { ...common, body: { seenRevision } }));
      const { isApproved, words } = entered;
      return answer(
        api.POST("/api/procedures/{code}/decide", { ...common, body: { seenRevision, isApproved, words } }),
      );
    },
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.procedures }) },
  );
  return (
    <section className={styles.draft} aria-label={t("draftOf", { version: draft.version })}>
      <h3>
        {t("draftOf", { version: draft.version })} · {t(`draft.${draft.state}`)} · {draft.author.name}
      </h3>
      <Steps changes={changes ?? draft.content.steps.map((step) => ({ kind: "kept" as const, ...step }))} />
      {draft.returnedWords && <p className={styles.warn}>{t("returned", { words: draft.returnedWords })}</p>}
      <FormProblem command={deed} />
      {draft.state === "draft" && (
        <Button onClick={() => deed.mutate({ what: "send" })} loading={deed.isPending}>
          {t("send")}
        </Button>
      )}
      {draft.state === "in_review" && isAuthor && <p className={styles.help}>{t("waitsForOther")}</p>}
      {draft.state === "in_review" && !isAuthor && (
        <>
          <Input.TextArea
            aria-label={t("returnWords")}
            placeholder={t("returnWords")}
            value={words}
            maxLength={400}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className={styles.buttons}>
            <Button
              type="primary"
              onClick={() => deed.mutate({ what: "decide", isApproved: true, words: null })}
              loading={deed.isPending}
            >
              {t("approve")}
            </Button>
            <Button
              disabled={!words.trim()}
              onClick={() => deed.mutate({ what: "decide", isApproved: false, words })}
            >
              {t("sendBack")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
