import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import styles from "./Opinion.module.css";
import type { OpinionFile } from "./opinion-query.ts";

type Match = OpinionFile["matches"][number];

/** Orders, complaints and goods that an item speaks of, each with the words that say so. */
export function Matches({ matches }: { matches: Match[] }) {
  const { t } = useTranslation("opinion");
  return (
    <Card title={t("aboutWhat")}>
      {matches.length === 0 && <p className={styles.quiet}>{t("noMatches")}</p>}
      <ul className={styles.list}>
        {matches.map((match) => (
          <li key={`${match.reason} ${match.found} ${match.order} ${match.complaint} ${match.sku}`}>
            <Subject match={match} />
            <div className={styles.quiet}>{t(`reason.${match.reason}`, { found: match.found })}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Subject({ match: { order, complaint, sku, batch } }: { match: Match }) {
  const { t } = useTranslation("opinion");
  if (complaint)
    return (
      <Link to="/complaints/$number" params={{ number: complaint }}>
        {t("complaint", { complaint })}
      </Link>
    );
  if (order) return <span>{t("order", { order })}</span>;
  return <span>{batch ? t("batch", { sku, batch }) : t("sku", { sku })}</span>;
}
