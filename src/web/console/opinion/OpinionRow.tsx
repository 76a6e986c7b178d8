import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./Opinion.module.css";
import type { Opinion } from "./opinion-query.ts";

/** One item in the list: its words as text, never as marks of a page. */
export function OpinionRow({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation("opinion");
  const { number, title, excerpt, source, author, postedAt, lists, copies, matches } = opinion;
  return (
    <li className={styles.row}>
      <Link className={styles.title} to="/opinions/$number" params={{ number: String(number) }}>
        {number} · {title || excerpt.slice(0, 40)}
      </Link>
      <div className={styles.marks}>
        <SeverityMark severity={opinion.severity} />
        <Tag>{t(`mood.${opinion.mood}`)}</Tag>
        {opinion.alert && <Tag color="red">{opinion.alert}</Tag>}
        <Tag>{t(`reply.${opinion.reply}`)}</Tag>
      </div>
      {title && <p className={styles.excerpt}>{excerpt}</p>}
      <div className={styles.facts}>
        <span>
          {source} · {author ?? t("anonymous")}
        </span>
        <Moment at={postedAt} />
        {lists.map((list) => (
          <span key={list.number}>{list.name}</span>
        ))}
        {matches > 0 && <span>{t("matches", { count: matches })}</span>}
        {copies > 0 && <span>{t("copies", { count: copies })}</span>}
      </div>
    </li>
  );
}
