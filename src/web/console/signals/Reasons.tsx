import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./Signals.module.css";
import type { SignalFile } from "./signals-query.ts";

/** What a careful reader would hold against it. */
export function Against({ against }: { against: SignalFile["against"] }) {
  const { t } = useTranslation("signals");
  if (against.length === 0) return <p>{t("noAgainst")}</p>;
  return (
    <ul className={styles.list}>
      {against.map(({ code, count, of }) => (
        <li key={code}>{t(`againstCode.${code}`, { count, of })}</li>
      ))}
    </ul>
  );
}

/** Where among suppliers, products and batches it sits. */
export function Origin({ origin }: { origin: SignalFile["origin"] }) {
  const { t, i18n } = useTranslation("signals");
  if (!origin) return null;
  const { level, names, complained, lines, elsewhereComplained, elsewhereLines, batches, batchesComplained } =
    origin;
  const whole = new Intl.NumberFormat(i18n.language);
  const share = new Intl.NumberFormat(i18n.language, { style: "percent", maximumSignificantDigits: 2 });
  return (
    <p className={styles.origin}>
      <strong>{t("origin.at", { level: t(`kind.${level}`), name: names.at(-1) })}</strong>
      {t("origin.share", {
        lines: whole.format(lines),
        complained: whole.format(complained),
        share: share.format(complained / lines),
        usual: share.format(elsewhereLines === 0 ? 0 : elsewhereComplained / elsewhereLines),
      })}
      {batches > 1 && t("origin.batches", { batches, complained: batchesComplained })}
    </p>
  );
}

/** What most of the complaints share, beside how usual that is. */
export function Common({ common }: { common: SignalFile["common"] }) {
  const { t } = useTranslation(["signals", "terms"]);
  const shown = (each: SignalFile["common"][number]) =>
    each.dimension === "channel" ? t(`terms:channel.${each.value as "phone"}`) : each.value;
  if (common.length === 0) return <p>{t("noCommon")}</p>;
  return (
    <dl className={styles.common}>
      {common.map((each) => (
        <div key={each.dimension}>
          <dt>{t(`dimension.${each.dimension}`)}</dt>
          <dd>
            {shown(each)} · {t("commonRow", { count: each.count, of: each.of })}
            {each.usualShare !== null && (
              <span className={styles.quiet}>
                {" "}
                {t("usual", { share: Math.round(100 * each.usualShare) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Customers in their own words. */
export function Voices({ voices }: { voices: SignalFile["voices"] }) {
  const { t } = useTranslation("signals");
  return (
    <ul className={styles.voices}>
      {voices.map(({ number, text, copies }) => (
        <li key={number}>
          <blockquote>{text}</blockquote>
          <Link to="/complaints/$number" params={{ number }}>
            {number}
          </Link>
          {copies > 0 && <span className={styles.quiet}> {t("copies", { count: copies })}</span>}
        </li>
      ))}
    </ul>
  );
}
