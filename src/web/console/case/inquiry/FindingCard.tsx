import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { Attachments } from "../../parts/Attachments.tsx";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Fact, Facts } from "../file/Facts.tsx";
import { Tag, type Tone } from "../file/Tag.tsx";

type Finding = StaffView["findings"][number];

/** One finding: claim and fact, the evidence on either side, and whose names stand under it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t } = useTranslation(["case", "inquiry"]);
  return (
    <article className={styles.card}>
      <Facts>
        <Fact name={t("findings.claim")}>{finding.claim}</Fact>
        <Fact name={t("findings.fact")}>{finding.fact}</Fact>
      </Facts>
      <EvidenceOn side="for" finding={finding} />
      <EvidenceOn side="against" finding={finding} />
      <p className={styles.by}>
        <Tag tone={toneOf[finding.verdict]}>{t(`findings.verdict.${finding.verdict}`)}</Tag>{" "}
        {t("findings.by", { name: finding.recordedBy.name })} · <Moment at={finding.recordedAt} />
      </p>
      {finding.signatures.map(({ by, at }) => (
        <p key={by.id} className={styles.by}>
          {t("inquiry:finding.signedBy", { name: by.name })} · <Moment at={at} />
        </p>
      ))}
      {!finding.counts && <p className={styles.by}>{t("inquiry:finding.needsSecond")}</p>}
      <SignButton finding={finding} />
      <DeedSlot section="findings" subjectId={finding.id} />
    </article>
  );
}

function EvidenceOn({ side, finding }: { side: "for" | "against"; finding: Finding }) {
  const { t } = useTranslation("inquiry");
  const { attachments } = useCase().view;
  const used = new Set(
    finding.evidence.filter((each) => each.side === side).map((each) => each.attachmentId),
  );
  if (used.size === 0) return null;
  return (
    <>
      <h4 className={styles.subhead}>{t(`finding.${side}`)}</h4>
      <Attachments files={attachments.filter(({ id }) => used.has(id))} />
    </>
  );
}

/** Whoever has signed, or recorded it, has nothing more to sign. */
function SignButton({ finding }: { finding: Finding }) {
  const me = useMe();
  const hands = [finding.recordedBy, ...finding.signatures.map(({ by }) => by)];
  if (hands.some(({ id }) => id === me.id)) return null;
  return (
    <div className={styles.buttons}>
      <DeedButton step="sign_finding" subjectId={finding.id} />
    </div>
  );
}

const toneOf: Record<Finding["verdict"], Tone> = { confirmed: "brand", refuted: "calm", unclear: "at-risk" };
