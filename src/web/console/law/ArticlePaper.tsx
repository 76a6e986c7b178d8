import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Law.module.css";
import { type Article, articleQuery } from "./law-queries.ts";

/** One article as it stands in the library: its words, its validity, its source and what cites it. */
export function ArticlePaper({ code }: { code: string }) {
  const { t } = useTranslation();
  const article = useQuery(articleQuery(code));
  return (
    <Loaded query={article} skeleton={<SkeletonRows count={4} height={32} label={t("loading")} />}>
      {(known) => <Paper article={known} />}
    </Loaded>
  );
}

function Paper({ article }: { article: Article }) {
  const { t, i18n } = useTranslation("law");
  const isEnglish = i18n.language === "en";
  const { effective: from, effectiveTo: to } = article;
  return (
    <article className={styles.paper} lang="zh-CN">
      <h3>
        {isEnglish ? article.lawEn : article.law} {article.article}
      </h3>
      <p>
        <Tag tone={article.status === "in_force" ? "good" : "at-risk"}>{t(`status.${article.status}`)}</Tag>{" "}
        <Tag tone={article.mayBeQuoted ? "calm" : "breached"}>
          {t(`verification.${article.verification}`)}
        </Tag>
      </p>
      <p className={styles.text}>{article.text}</p>
      {!article.mayBeQuoted && <p className={styles.warning}>{t("doNotQuote")}</p>}
      <dl className={styles.facts}>
        <dt>{t("validity")}</dt>
        <dd>{to ? t("fromTo", { from, to }) : t("from", { from })}</dd>
        <dt>{t("version")}</dt>
        <dd>{article.version}</dd>
        <dt>{t("source")}</dt>
        <dd>{article.source}</dd>
        {article.crossCheck && (
          <>
            <dt>{t("crossCheck")}</dt>
            <dd>{article.crossCheck}</dd>
          </>
        )}
        {article.note && (
          <>
            <dt>{t("note")}</dt>
            <dd>{article.note}</dd>
          </>
        )}
        <dt>{t("citedBy")}</dt>
        <dd>
          {article.citedBy.length === 0
            ? t("citedByNone")
            : article.citedBy.map(({ id, title }) => (
                <p key={id}>
                  {id} {isEnglish ? title.en : title.zh}
                </p>
              ))}
        </dd>
      </dl>
    </article>
  );
}
