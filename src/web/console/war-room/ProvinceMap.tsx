import { useTranslation } from "react-i18next";
import { tilesOf } from "./provinces.ts";
import styles from "./war-room.module.css";
import type { Picture } from "./war-room-query.ts";

type Props = { provinces: Picture["provinces"] };

/** Complaints and orders by province: squares for the eye, a table for whoever hears it. */
export function ProvinceMap({ provinces }: Props) {
  const { t, i18n } = useTranslation("warRoom");
  const isEnglish = i18n.language.startsWith("en");
  const tiles = tilesOf(provinces);
  const most = Math.max(1, ...tiles.map(({ complaints }) => complaints));
  return (
    <>
      <div className={styles.map} aria-hidden="true">
        {tiles.map(({ zh, en, code, column, row, complaints, orders }) => (
          <div
            key={zh}
            className={`${styles.tile} ${styles[`heat${heatOf(complaints, most)}`]}`}
            style={{ gridColumn: column + 1, gridRow: row + 1 }}
            title={`${isEnglish ? en : zh} ${complaints} / ${orders}`}
          >
            <span>{isEnglish ? code : zh}</span>
            {(complaints > 0 || orders > 0) && <b>{complaints > 0 ? complaints : "·"}</b>}
          </div>
        ))}
      </div>
      <table className={styles.unseen}>
        <caption>{t("map")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("province")}</th>
            <th scope="col">{t("complaints")}</th>
            <th scope="col">{t("orders")}</th>
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ province, complaints, orders }) => (
            <tr key={province}>
              <th scope="row">{province}</th>
              <td>{complaints}</td>
              <td>{orders}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Four steps of colour: none, up to a third of the most, up to two thirds, above. */
function heatOf(complaints: number, most: number): number {
  return Math.ceil((complaints / most) * 3);
}
