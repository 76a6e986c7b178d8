import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { Tag } from "../case/file/Tag.tsx";
import { useMay } from "../use-me.ts";
import type { Opened } from "./opened.ts";
import { ReviewActions } from "./ReviewActions.tsx";
import { ScopeWords } from "./ScopeWords.tsx";
import styles from "./Scorecards.module.css";
import type { ScorecardHead } from "./scorecards-query.ts";
import { WithdrawButton } from "./WithdrawButton.tsx";

type Props = { versions: ScorecardHead[]; onOpen(opened: Opened): void };

/** One scorecard: what it is for, and every version it has had, the newest first. */
export function ScorecardCard({ versions, onOpen }: Props) {
  const { t } = useTranslation("scorecards");
  const { lang } = useReader();
  const may = useMay();
  const used = versions.find(({ isInForce }) => isInForce);
  const draft = versions.find(({ state }) => state !== "published");
  const shown = used ?? versions[0]!;
  return (
    <Card
      title={lang === "en" ? shown.en : shown.zh}
      label={lang === "en" ? shown.en : shown.zh}
      aside={
        <>
          {used ? <Tag tone="good">{t("inForce")}</Tag> : <Tag>{t("notInForce")}</Tag>}
          {used && may("quality.plan") && <WithdrawButton code={used.code} />}
          {may("quality.plan") && !draft && (
            <Button size="small" onClick={() => onOpen(draftOf(shown, 0))}>
              {t("edit")}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.scope}>
        <ScopeWords scope={shown} />
      </p>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <li key={version.version}>
            <VersionLine head={version} />
            <span className={styles.actions}>
              <Button size="small" onClick={() => onOpen({ ...placeOf(version), as: "preview" })}>
                {t("preview")}
              </Button>
              {version.state === "draft" && may("quality.plan") && (
                <Button size="small" onClick={() => onOpen(draftOf(version, version.revision))}>
                  {t("goOn")}
                </Button>
              )}
              {version.state !== "published" && may("quality.plan") && <ReviewActions head={version} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function placeOf({ code, version }: ScorecardHead) {
  return { code, version };
}

function draftOf(head: ScorecardHead, seenRevision: number): Opened {
  return { as: "draft", ...placeOf(head), seenRevision };
}

function VersionLine({ head }: { head: ScorecardHead }) {
  const { t } = useTranslation("scorecards");
  const at = head.publishedAt ?? head.sentAt ?? head.madeAt;
  return (
    <span className={styles.version}>
      <b>{head.isGiven ? t("given") : t("version", { version: head.version })}</b>
      <Tag tone={head.state === "published" ? "calm" : "at-risk"}>
        {head.withdrawnAt ? t("withdrawn") : t(`state.${head.state}`)}
      </Tag>
      {head.author && <span>{t("writtenBy", { name: head.author.name })}</span>}
      {head.publishedBy && <span>{t("publishedBy", { name: head.publishedBy.name })}</span>}
      {at && !head.isGiven && <Moment at={at} />}
      {head.evaluations > 0 && <span>{t("evaluations", { count: head.evaluations })}</span>}
      {head.state === "draft" && head.returnedWords && (
        <span className={styles.returned}>{t("returned", { words: head.returnedWords })}</span>
      )}
    </span>
  );
}
