import { useTranslation } from "react-i18next";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { offerInPlay } from "../case-facts.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "./CaseFile.module.css";
import { MissingRights } from "./MissingRights.tsx";
import { OfferCard } from "./OfferCard.tsx";

/** Every round of options, the newest first, with what the customer answered. */
export function RemediesSection() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const me = useMe();
  const inPlay = offerInPlay(view);
  const isOwnRequest = inPlay?.state === "awaiting_approval" && inPlay.approval?.askedBy.id === me.id;
  return (
    <>
      <MissingRights />
      {view.offers.length === 0 && <p className={styles.quiet}>{t("remedies.none")}</p>}
      {view.offers
        .toSorted((a, b) => b.round - a.round)
        .map((offer) => (
          <OfferCard key={offer.id} offer={offer} isInPlay={offer === inPlay} />
        ))}
      {isOwnRequest && <p className={styles.quiet}>{t("remedies.ownRequest")}</p>}
      <div className={styles.buttons}>
        <DeedButton step="draft_offer" />
        <DeedButton step="request_approval" />
        <DeedButton step="offer" />
        <DeedButton step="approve_offer" />
        <DeedButton step="refuse_offer" isGrave />
        <DeedButton step="choose_option" />
        <DeedButton step="withdraw_offer" isGrave />
        <DeedButton step="reconsider" isGrave />
        <DeedButton step="name_staff" />
      </div>
    </>
  );
}
