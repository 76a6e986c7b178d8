import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { useInLang } from "../use-in-lang.ts";
import { instantOf } from "../wall-time.ts";
import type { Part } from "./part.ts";
import { RoomForm } from "./RoomForm.tsx";
import styles from "./war-room.module.css";

type Entered = {
  authority: string;
  person?: string;
  phone?: string;
  duty?: string;
  toldAt: string;
  words: string;
};

/** The duties to report with their articles, and every contact with an authority. */
export function Authorities({
  number,
  room: { duties, authorities },
  isOpen,
  mayTell,
}: Part & { mayTell: boolean }) {
  const { t } = useTranslation("warRoom");
  const inLang = useInLang();
  const { lang, timeZone } = useReader();
  return (
    <Card title={t("authorities.title")}>
      <ul className={styles.list}>
        {duties.map(({ code, name, within, articles, toldAt }) => (
          <li key={code}>
            {inLang(name)}
            <span className={styles.quiet}>
              {inLang(within)} ·{" "}
              {articles
                .map(({ law, lawEn, article }) => `${lang === "en" ? lawEn : law} ${article}`)
                .join("、")}
            </span>
            {toldAt && (
              <Tag color="success">
                {t("authorities.told")} <Moment at={toldAt} />
              </Tag>
            )}
          </li>
        ))}
      </ul>
      {authorities.length > 0 && (
        <ul className={styles.list}>
          {authorities.map(({ id, authority, person, phone, toldAt, words }) => (
            <li key={id}>
              <strong>{authority}</strong> {person} {phone} <Moment at={toldAt} />
              <p>{words}</p>
            </li>
          ))}
        </ul>
      )}
      {mayTell && isOpen && (
        <RoomForm
          name="authority"
          open={t("authorities.note")}
          fields={[
            { name: "authority", label: t("authorities.authority"), kind: "line" },
            { name: "person", label: t("authorities.person"), kind: "line", isOptional: true },
            { name: "phone", label: t("authorities.phone"), kind: "line", isOptional: true },
            {
              name: "duty",
              label: t("authorities.duty"),
              kind: "choice",
              isOptional: true,
              options: duties.map(({ code, name }) => ({ value: code, label: inLang(name) })),
            },
            { name: "toldAt", label: t("authorities.toldAt"), kind: "moment" },
            { name: "words", label: t("authorities.words"), kind: "text" },
          ]}
          send={(entered, key) => {
            const body = entered as Entered;
            return answer(
              api.POST("/api/alerts/{number}/authorities", {
                params: { path: { number } },
                headers: once(key),
                body: { ...body, toldAt: instantOf(body.toldAt, timeZone) },
              }),
            );
          }}
        />
      )}
    </Card>
  );
}
