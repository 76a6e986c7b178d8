import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../shared/money.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";
import styles from "../file/CaseFile.module.css";
import { DenialCard } from "./DenialCard.tsx";
import { EntitlementCard } from "./EntitlementCard.tsx";
import type { Rights } from "./rights-query.ts";
import { usePutIntoOffer } from "./use-put-into-offer.ts";

type Props = { assessment: NonNullable<Rights["assessment"]>; rights: Rights };

/** One assessment: what is due, what is not and what is possible all the same, and words for the customer. */
export function AssessmentParts({ assessment, rights }: Props) {
  const { t } = useTranslation("rights");
  const { view, say } = useCase();
  const { assessedBy, asOf, entitlements, denials, wording } = assessment;
  const name = assessedBy.kind === "clock" ? t("clock") : assessedBy.name;
  return (
    <>
      <p className={styles.by}>
        {t("assessed", { name, day: asOf })} · <Moment at={assessment.assessedAt} />
      </p>
      <h3 className={styles.subhead}>{t("entitled")}</h3>
      {entitlements.length === 0 && <p className={styles.quiet}>{t("nothing")}</p>}
      {entitlements.map((each) => (
        <EntitlementCard key={`${each.remedy} ${each.liable} ${each.rule}`} entitlement={each} />
      ))}
      {denials.length > 0 && <h3 className={styles.subhead}>{t("denied")}</h3>}
      {denials.map((each) => (
        <DenialCard
          key={`${each.remedy} ${each.liable} ${each.rule}`}
          denial={each}
          entitlements={entitlements}
        />
      ))}
      {rights.goodwill && <Goodwill goodwill={rights.goodwill} />}
      {view.openSteps.includes("send_message") && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => say(wording)}>
            {t("toComposer")}
          </Button>
        </div>
      )}
    </>
  );
}

function Goodwill({ goodwill: { coupon, reason } }: { goodwill: NonNullable<Rights["goodwill"]> }) {
  const { t } = useTranslation("rights");
  const { lang } = useReader();
  const putIntoOffer = usePutIntoOffer();
  const amount = formatMoney(coupon.minor, coupon.currency, lang);
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>{t("goodwillTitle")}</b>
      </div>
      <p>{lang === "en" ? reason.en : reason.zh}</p>
      {putIntoOffer && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => putIntoOffer.coupon(coupon.minor)}>
            {t("goodwill", { amount })}
          </Button>
        </div>
      )}
    </article>
  );
}
