import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "./CaseFile.module.css";

type Parcel = NonNullable<StaffView["order"]>["parcels"][number];

/** How the goods travelled; the courier's trace, newest first, folds out. */
export function Parcels({ parcels }: { parcels: Parcel[] }) {
  const { t } = useTranslation("case");
  if (parcels.length === 0) return <p className={styles.quiet}>{t("order.notShipped")}</p>;
  return parcels.map((parcel) => (
    <section key={parcel.position}>
      <h3 className={styles.subhead}>{t("order.parcel", { position: parcel.position })}</h3>
      <p>
        {[
          parcel.carrier,
          parcel.trackingNumber,
          parcel.warehouse && t("order.warehouse", { name: parcel.warehouse }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {parcel.trace.length === 0 ? (
        <p className={styles.quiet}>{t("order.noTrace")}</p>
      ) : (
        <details>
          <summary>{t("order.trace")}</summary>
          <ol className={styles.trace}>
            {newestFirst(parcel.trace).map(({ at, place, text }) => (
              <li key={`${at} ${text}`}>
                <Moment at={at} />
                {place} {text}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  ));
}

function newestFirst(trace: Parcel["trace"]): Parcel["trace"] {
  return trace.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
