import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "./CaseFile.module.css";
import { OfferAnswer } from "./OfferAnswer.tsx";
import { OfferApproval } from "./OfferApproval.tsx";
import { OptionCard } from "./OptionCard.tsx";
import { Tag, type Tone } from "./Tag.tsx";

type Offer = StaffView["offers"][number];

/** One round: how it stands, its options, its approval, the answer. Past rounds are folded. */
export function OfferCard({ offer, isInPlay }: { offer: Offer; isInPlay: boolean }) {
  const { t } = useTranslation("case");
  return (
    <details className={styles.card} open={isInPlay || offer.state === "accepted"} data-current={isInPlay}>
      <summary className={styles.cardHead}>
        <b>{t("remedies.round", { round: offer.round })}</b>
        <Tag tone={toneOf[offer.state]}>{t(`remedies.state.${offer.state}`)}</Tag>
      </summary>
      <p className={styles.words}>{offer.explanation}</p>
      <ol>
        {offer.options
          .toSorted((a, b) => a.position - b.position)
          .map((option) => (
            <OptionCard key={option.id} option={option} isChosen={option.id === offer.chosenOptionId} />
          ))}
      </ol>
      <p className={styles.by}>
        {t("remedies.preparedBy", { name: offer.preparedBy.name })} · <Moment at={offer.preparedAt} />
      </p>
      {offer.approval && <OfferApproval approval={offer.approval} />}
      {offer.answeredAt && <OfferAnswer offer={offer} />}
    </details>
  );
}

const toneOf: Record<Offer["state"], Tone> = {
  draft: "calm",
  awaiting_approval: "at-risk",
  approved: "good",
  refused: "breached",
  offered: "brand",
  accepted: "good",
  countered: "at-risk",
  declined: "at-risk",
  withdrawn: "calm",
  undone: "calm",
};
