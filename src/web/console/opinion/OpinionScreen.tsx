import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { AlertOfItem } from "./AlertOfItem.tsx";
import { Matches } from "./Matches.tsx";
import styles from "./Opinion.module.css";
import { type OpinionFile, opinionQuery } from "./opinion-query.ts";
import { Reply } from "./Reply.tsx";

const route = getRouteApi("/inside/opinions/$number");

/** One item: what it says, why it was found, what it is about, and the reply. */
export function OpinionScreen() {
  const { t } = useTranslation(["opinion", "common"]);
  const { number } = route.useParams();
  const found = useQuery(opinionQuery(Number(number)));
  return (
    <Page title={t("item", { number })} action={<Link to="/opinions">{t("backToItems")}</Link>}>
      <Loaded query={found} skeleton={<SkeletonRows count={3} height={180} label={t("common:loading")} />}>
        {(file) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <Words file={file} />
              <Why file={file} />
              <Matches matches={file.matches} />
              <Copies file={file} />
            </div>
            <div className={styles.column}>
              <AlertOfItem file={file} />
              <Reply file={file} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Words({ file: { opinion, body, cameBy, cameAt, copyOf } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const { address, source, author, postedAt } = opinion;
  return (
    <Card
      title={opinion.title || source}
      aside={
        <>
          <SeverityMark severity={opinion.severity} />
          <Tag>{t(`mood.${opinion.mood}`)}</Tag>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.body}>{body}</p>
        <p className={styles.quiet}>
          {source} · {author ?? t("anonymous")} · <Moment at={postedAt} />
        </p>
        <p className={styles.quiet}>
          {t("came")} <Moment at={cameAt} /> · {t(`cameBy.${cameBy}`)}
        </p>
        {copyOf !== null && (
          <p>
            <Link to="/opinions/$number" params={{ number: String(copyOf) }}>
              {t("copyOf", { number: copyOf })}
            </Link>
          </p>
        )}
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={t("sourceNew", { place: t("source") })}
        >
          {t("source")}
        </a>
      </div>
    </Card>
  );
}

function Why({ file: { hits } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  return (
    <Card title={t("why")}>
      <ul className={styles.list}>
        {hits.map(({ number, name, version, found }) => (
          <li key={number}>{t("whyHit", { name, version, found: found.join(" · ") })}</li>
        ))}
      </ul>
    </Card>
  );
}

function Copies({ file: { copies } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  if (copies.length === 0) return null;
  return (
    <Card title={t("copiesTitle")}>
      <ul className={styles.list}>
        {copies.map(({ number, source, title, postedAt }) => (
          <li key={number}>
            <Link to="/opinions/$number" params={{ number: String(number) }}>
              {number} · {source} {title}
            </Link>{" "}
            <span className={styles.quiet}>
              <Moment at={postedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
