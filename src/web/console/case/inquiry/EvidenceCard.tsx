import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { Attachments } from "../../parts/Attachments.tsx";
import { Recording } from "../../parts/recording/Recording.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Fact, Facts } from "../file/Facts.tsx";
import { Tag } from "../file/Tag.tsx";
import evidence from "./Evidence.module.css";
import { EvidenceHints } from "./EvidenceHints.tsx";

type Item = components["schemas"]["EvidenceItem"];

/** One piece of evidence. */
export function EvidenceCard({ item }: { item: Item }) {
  const { t } = useTranslation("inquiry");
  const { number } = useCase().view;
  return (
    <article className={styles.card} aria-label={item.file.name}>
      <div className={styles.cardHead}>
        <b className={evidence.name}>{item.file.name}</b>
        <Tag>{t(`evidence.sources.${item.source}`)}</Tag>
      </div>
      <Attachments files={[item.file]} />
      {item.file.mediaType.startsWith("audio/") && (
        <Recording complaintNumber={number} attachmentId={item.file.id} />
      )}
      {item.about && <p className={styles.words}>{item.about}</p>}
      <Facts>
        <Fact name={t("evidence.givenBy")}>{item.givenBy || t("evidence.customer")}</Fact>
        <Fact name={t("evidence.at")}>
          <Moment at={item.file.uploadedAt} />
        </Fact>
        <Fact name={t("evidence.takenAt")}>
          {item.camera?.takenAt && <Moment at={item.camera.takenAt} />}
        </Fact>
        <Fact name={t("evidence.device")}>{item.camera?.device}</Fact>
        <Fact name={t("evidence.hash")}>
          <code className={evidence.hash} title={item.digest}>
            {item.digest.slice(0, 16)}…
          </code>
        </Fact>
      </Facts>
      {item.camera?.hasPlace && <p className={styles.by}>{t("evidence.hasPlace")}</p>}
      {item.reading && <Reading reading={item.reading} />}
      <Custody custody={item.custody} />
      <div className={styles.buttons}>
        <DeedButton step="describe_evidence" subjectId={item.file.id} />
      </div>
      <DeedSlot section="evidence" subjectId={item.file.id} />
    </article>
  );
}

function Reading({ reading }: { reading: NonNullable<Item["reading"]> }) {
  const { t } = useTranslation("inquiry");
  if (reading.state !== "read")
    return <p className={styles.by}>{t(`evidence.textState.${reading.state}`)}</p>;
  return (
    <>
      <EvidenceHints hints={reading.hints} />
      <details className={styles.by}>
        <summary>{t("evidence.text")}</summary>
        <p className={styles.words}>{reading.text}</p>
      </details>
    </>
  );
}

function Custody({ custody }: { custody: Item["custody"] }) {
  const { t } = useTranslation("inquiry");
  return (
    <details className={styles.by}>
      <summary>{t("evidence.custody", { hands: custody.length })}</summary>
      <ol className={evidence.custody}>
        {custody.map((hand) => (
          <li key={`${hand.at} ${hand.deed} ${hand.by} ${hand.to}`}>
            {hand.by || t("evidence.customer")} {t(`evidence.deed.${hand.deed}`, { to: hand.to ?? "" })} ·{" "}
            <Moment at={hand.at} />
          </li>
        ))}
      </ol>
    </details>
  );
}
