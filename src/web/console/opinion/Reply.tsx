import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useMay } from "../use-me.ts";
import { ApproveReply } from "./ApproveReply.tsx";
import { DraftReply } from "./DraftReply.tsx";
import styles from "./Opinion.module.css";
import type { OpinionFile } from "./opinion-query.ts";
import { RecordReply } from "./RecordReply.tsx";

/** The reply: its words, who said yes, and where it was put. */
export function Reply({ file }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const mayWrite = useMay()("opinion.manage");
  const { reply, opinion } = file;
  return (
    <Card title={t("replyTitle")} aside={<Tag>{t(`reply.${opinion.reply}`)}</Tag>}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t("replyHelp")}</p>
        {reply && <Written reply={reply} mayClear={file.mayClear} />}
        <ApproveReply file={file} />
        {mayWrite && opinion.reply === "cleared" && <RecordReply file={file} />}
        {mayWrite && opinion.reply !== "sent" && <DraftReply file={file} />}
      </div>
    </Card>
  );
}

type WrittenProps = { reply: NonNullable<OpinionFile["reply"]>; mayClear: OpinionFile["mayClear"] };

function Written({ reply, mayClear }: WrittenProps) {
  const { t } = useTranslation("opinion");
  const { words, version, draftedBy, draftedAt, needsLegal, approvals, statement, sent } = reply;
  const sides = needsLegal ? (["pr", "legal"] as const) : (["pr"] as const);
  return (
    <>
      <blockquote className={styles.words}>{words}</blockquote>
      <p className={styles.quiet}>
        {t("by", { name: draftedBy.name, version })} · <Moment at={draftedAt} />
        {statement !== null && ` · ${t("ofStatement", { number: statement })}`}
      </p>
      <ul className={styles.list}>
        {sides.map((side) => {
          const given = approvals.find((approval) => approval.side === side);
          return (
            <li key={side}>
              {given ? (
                <>
                  {t("approvedBy", { side: t(`side.${side}`), name: given.by.name })} ·{" "}
                  <Moment at={given.at} />
                </>
              ) : (
                <Missing side={side} by={mayClear?.[side] ?? []} />
              )}
            </li>
          );
        })}
      </ul>
      {sent && (
        <>
          <p>
            {t("sent", { name: sent.by.name })} · <Moment at={sent.at} />
          </p>
          <a
            href={sent.link}
            target="_blank"
            rel="noreferrer"
            aria-label={t("sourceNew", { place: t("seeReply") })}
          >
            {t("seeReply")}
          </a>
        </>
      )}
    </>
  );
}

function Missing({ side, by }: { side: "pr" | "legal"; by: string[] }) {
  const { t } = useTranslation("opinion");
  const named = { side: t(`side.${side}`), names: by.join(t("comma")) };
  return by.length > 0 ? t("missing", named) : <span className={styles.stuck}>{t("nobody", named)}</span>;
}
