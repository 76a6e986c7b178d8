import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { liableNames, remedyNames } from "../../../../shared/entitlement-names.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import styles from "../file/CaseFile.module.css";
import { Fact, Facts } from "../file/Facts.tsx";
import { Tag } from "../file/Tag.tsx";
import { BoundBy } from "./BoundBy.tsx";
import { Citations } from "./Citations.tsx";
import type { Entitlement } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";
import { usePutIntoOffer } from "./use-put-into-offer.ts";

/** One thing that is the customer's: how much, until when, who pays the way back, and by which article. */
export function EntitlementCard({ entitlement }: { entitlement: Entitlement }) {
  const { t } = useTranslation("rights");
  const { lang } = useReader();
  const inWords = useInWords();
  const putIntoOffer = usePutIntoOffer();
  const { remedy, amount, level, layer, freightBy, choiceGroup, liable } = entitlement;
  const offer = putIntoOffer?.of(entitlement);
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>{inWords(remedyNames[remedy], remedy)}</b>
        {amount && <b>{formatMoney(amount.minor, amount.currency, lang)}</b>}
      </div>
      <p>
        <Tag tone={level === "must" ? "good" : "at-risk"}>{t(`level.${level}`)}</Tag>{" "}
        <Tag tone={layer === "statute" ? "calm" : "brand"}>{t(`layer.${layer}`)}</Tag>
        {choiceGroup && (
          <>
            {" "}
            <Tag>{t("choice", { group: choiceGroup })}</Tag>
          </>
        )}
      </p>
      <p className={styles.words}>{inWords(entitlement.agent)}</p>
      <Facts>
        <Times entitlement={entitlement} />
        <Fact name={t("freight")}>{freightBy && t(`freightBy.${freightBy}`)}</Fact>
        {liable !== "merchant" && (
          <Fact name="">{t("liable", { who: inWords(liableNames[liable], liable) })}</Fact>
        )}
        <Fact name={t("cites")}>
          <Citations citations={entitlement.citations.slice(0, mostCited)} />
          <BoundBy rules={entitlement.boundBy} />
        </Fact>
      </Facts>
      <Grounds entitlement={entitlement} />
      {offer && (
        <div className={styles.buttons}>
          <Button size="small" onClick={offer}>
            {t("toOffer")}
          </Button>
        </div>
      )}
    </article>
  );
}

function Times({ entitlement }: { entitlement: Entitlement }) {
  const { t } = useTranslation("rights");
  const { exerciseBy, otherCount, performBy, performRule } = entitlement;
  return (
    <>
      <Fact name={t("exerciseBy")}>
        {exerciseBy && t("exerciseByValue", { day: exerciseBy })}
        {otherCount && <p className={styles.quiet}>{t("otherCount", { day: otherCount })}</p>}
      </Fact>
      <Fact name={t("performBy")}>{performBy ?? t(`performRule.${performRule}`)}</Fact>
    </>
  );
}

/** The decisive articles come first; the others are one click away. */
const mostCited = 4;

/** Who has to prove what, which exceptions were looked at, whose approval it takes. */
function Grounds({
  entitlement: { burden, exceptions, authority, citations },
}: {
  entitlement: Entitlement;
}) {
  const { t } = useTranslation("rights");
  const inWords = useInWords();
  return (
    <details>
      <summary className={styles.quiet}>{t("more")}</summary>
      <Facts>
        <Fact name={t("alsoCites")}>
          {citations.length > mostCited && <Citations citations={citations.slice(mostCited)} />}
        </Fact>
        <Fact name={t("burden")}>{inWords(burden)}</Fact>
        <Fact name={t("authority")}>{authority}</Fact>
        <Fact name={t("exceptions")}>
          {exceptions.length > 0 && (
            <ul>
              {exceptions.map((each) => (
                <li key={each.zh}>{inWords(each)}</li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
    </details>
  );
}
