import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./HandOverCard.module.css";
import { HandOverForm } from "./HandOverForm.tsx";
import type { HandOver } from "./hand-over.ts";

const parts = ["facts", "promised", "tried"] as const;

/** One complaint on one sheet: what is true, what was promised, what was tried. */
export function HandOverCard({ handOver }: { handOver: HandOver }) {
  const { t } = useTranslation("handOvers");
  const number = handOver.complaintNumber;
  return (
    <Card
      title={
        <Link to="/complaints/$number" params={{ number }}>
          {handOver.complaintTitle}
        </Link>
      }
      aside={<SeverityMark severity={handOver.severity} />}
    >
      <p className={styles.by}>
        {number} · {t("from", { name: handOver.from.name })} <Moment at={handOver.offeredAt} />
      </p>
      <blockquote className={styles.words}>{handOver.words}</blockquote>
      <div className={styles.brief}>
        {parts.map((part) => (
          <section key={part}>
            <h3>{t(part)}</h3>
            <ul>
              {handOver[part].map((line) => (
                <li key={line}>{line}</li>
              ))}
              {handOver[part].length === 0 && <li className={styles.none}>{t("none", { ns: "common" })}</li>}
            </ul>
          </section>
        ))}
      </div>
      <HandOverForm handOver={handOver} />
    </Card>
  );
}
