import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag, type Tone } from "../file/Tag.tsx";

type Claim = StaffView["recoveries"][number];

/** What responsible parties are asked to pay back of what the case cost. */
export function RecoverySection() {
  const { t } = useTranslation(["inquiry", "terms"]);
  const { lang } = useReader();
  const { recoveries, recoverable } = useCase().view;
  return (
    <>
      {recoveries.length === 0 && recoverable.length === 0 && (
        <p className={styles.quiet}>{t("recovery.none")}</p>
      )}
      {recoveries.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {recoverable.map(({ party, most }) => (
        <p key={party}>
          {t("recovery.most", {
            party: t(`terms:party.${party}`),
            sum: formatMoney(most.minor, most.currency, lang),
          })}
        </p>
      ))}
      {recoverable.length > 0 && (
        <div className={styles.buttons}>
          <DeedButton step="draft_recovery" />
        </div>
      )}
    </>
  );
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { t } = useTranslation(["inquiry", "terms"]);
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>
          {t(`terms:party.${claim.party}`)} · {claim.counterparty}
        </b>
        <Tag tone={toneOf[claim.state]}>{t(`recovery.state.${claim.state}`)}</Tag>
      </div>
      <p className={styles.words}>{claim.ground}</p>
      <Sums claim={claim} />
      {claim.lastWords && <p className={styles.words}>{claim.lastWords}</p>}
      <p className={styles.by}>
        {t("recovery.draftedBy", { name: claim.draftedBy.name })} · <Moment at={claim.draftedAt} />
        {claim.reference && ` · ${claim.reference}`}
      </p>
      <div className={styles.buttons}>
        {deedsIn[claim.state].map((step) => (
          <DeedButton key={step} step={step} subjectId={claim.id} />
        ))}
      </div>
      <DeedSlot section="recovery" subjectId={claim.id} />
    </article>
  );
}

function Sums({ claim: { claimed, agreed, received } }: { claim: Claim }) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  const words = (money: Claim["agreed"]) => (money ? formatMoney(money.minor, money.currency, lang) : "—");
  return (
    <p>{t("recovery.sums", { claimed: words(claimed), agreed: words(agreed), received: words(received) })}</p>
  );
}

type RecoveryStep = "send_recovery" | "answer_recovery" | "receive_recovery" | "write_off_recovery";

const deedsIn: Record<Claim["state"], RecoveryStep[]> = {
  drafted: ["send_recovery", "write_off_recovery"],
  sent: ["answer_recovery", "write_off_recovery"],
  agreed: ["receive_recovery", "write_off_recovery"],
  partly_agreed: ["receive_recovery", "write_off_recovery"],
  refused: ["write_off_recovery"],
  received: [],
  written_off: [],
};

const toneOf: Record<Claim["state"], Tone> = {
  drafted: "calm",
  sent: "brand",
  agreed: "good",
  partly_agreed: "good",
  refused: "at-risk",
  received: "good",
  written_off: "calm",
};
