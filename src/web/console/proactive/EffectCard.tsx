import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Proactive.module.css";
import type { Effect } from "./proactive-query.ts";

type Props = { effect: Effect; days: number; countedUntil: string | null };

/** Told against held out, with the honest word where nothing is shown. */
export function EffectCard({ effect, days, countedUntil }: Props) {
  const { t } = useTranslation("proactive");
  const { told, heldOut, complained, contacts, verdict } = effect;
  if (verdict === "no_group") return <p className={styles.quiet}>{t("effect.noGroup")}</p>;
  return (
    <section className={styles.effect}>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">{t("effect.within", { count: days })}</th>
            {(["orders", "complained", "contacts"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`effect.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(
            [
              ["told", told],
              ["heldOut", heldOut],
            ] as const
          ).map(([name, arm]) => (
            <tr key={name}>
              <th scope="row">{t(`effect.${name}`)}</th>
              <td className={styles.number}>{arm.orders}</td>
              <td className={styles.number}>
                {arm.complained} ({percent(arm.orders ? arm.complained / arm.orders : 0)}%)
              </td>
              <td className={styles.number}>{arm.contacts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <DifferenceWords difference={complained} verdict={verdict} />
      </p>
      {contacts && verdict !== "too_early" && (
        <p className={styles.quiet}>{t("effect.contactsDiffer", decimals(contacts))}</p>
      )}
      {verdict === "too_early" && countedUntil && (
        <p className={styles.quiet}>
          {t("effect.countedUntil")} <Moment at={countedUntil} />
        </p>
      )}
    </section>
  );
}

type WordsProps = {
  difference: Effect["complained"];
  verdict: Effect["verdict"];
};

/** What may be said of a difference. */
export function DifferenceWords({ difference, verdict }: WordsProps) {
  const { t } = useTranslation("proactive");
  if (!difference || verdict === "no_group" || verdict === "too_early") return t(`verdict.${verdict}`);
  const interval = {
    low: signed(difference.low),
    high: signed(difference.high),
    value: signed(difference.value),
  };
  return `${t(`verdict.${verdict}`)} ${t("effect.interval", interval)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function signed(share: number): string {
  return `${share > 0 ? "+" : ""}${percent(share)}`;
}

function decimals({ value, low, high }: NonNullable<Effect["contacts"]>) {
  const two = (number: number) => `${number > 0 ? "+" : ""}${number.toFixed(2)}`;
  return { value: two(value), low: two(low), high: two(high) };
}
