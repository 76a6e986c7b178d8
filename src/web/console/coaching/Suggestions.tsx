import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useInLang } from "../use-in-lang.ts";
import { useMay } from "../use-me.ts";
import styles from "./Coaching.module.css";
import type { Suggestion, suggestionsQuery } from "./coaching-queries.ts";
import { DismissForm } from "./DismissForm.tsx";
import type { Proposed } from "./StartCoaching.tsx";
import { ThresholdForm } from "./ThresholdForm.tsx";

type Known = Awaited<ReturnType<NonNullable<typeof suggestionsQuery.queryFn>>>;
type Props = { known: Known; onStart: (proposed: Proposed) => void };

/** What repeats, person by person: one button takes all of somebody's findings into one task. */
export function Suggestions({ known: { threshold, rows }, onStart }: Props) {
  const { t } = useTranslation("coaching");
  const mayPlan = useMay()("quality.plan");
  const people = new Map<string, Suggestion[]>();
  for (const row of rows) people.set(row.staff.id, [...(people.get(row.staff.id) ?? []), row]);
  return (
    <>
      <p className={styles.by}>{t("threshold", { broken: threshold.leastBroken, last: threshold.ofLast })}</p>
      {mayPlan && <ThresholdForm threshold={threshold} />}
      {people.size === 0 && (
        <Empty isDone title={t("empty.suggested")}>
          {t("emptyHelp.suggested")}
        </Empty>
      )}
      {[...people.values()].map((findings) => (
        <PersonCard key={findings[0]!.staff.id} findings={findings} onStart={onStart} />
      ))}
    </>
  );
}

function PersonCard({ findings, onStart }: { findings: Suggestion[] } & Pick<Props, "onStart">) {
  const { t } = useTranslation("coaching");
  const { staff } = findings[0]!;
  const codes = findings.slice(0, 5).map(({ ruleCode }) => ruleCode);
  return (
    <Card
      title={staff.name}
      aside={
        <Button type="primary" onClick={() => onStart({ staffId: staff.id, codes })}>
          {findings.length > 1 ? t("coachAll", { count: codes.length }) : t("coach")}
        </Button>
      }
    >
      <ul className={styles.repeated}>
        {findings.map((finding) => (
          <Repeated key={finding.ruleCode} finding={finding} />
        ))}
      </ul>
    </Card>
  );
}

function Repeated({ finding }: { finding: Suggestion }) {
  const { t } = useTranslation("coaching");
  const inLang = useInLang();
  const [isDismissed, setDismissed] = useState(false);
  const { label, broken, total, lastBrokenAt, staff, ruleCode } = finding;
  return (
    <li>
      <div className={styles.line}>
        <strong>{inLang(label)}</strong>
        <span>{t("brokenOf", { broken, total })}</span>
        <span className={styles.by}>
          {t("lastAt")} <Moment at={lastBrokenAt} />
        </span>
        {!isDismissed && (
          <Button
            size="small"
            onClick={() => setDismissed(true)}
            aria-label={t("notNowOf", { what: inLang(label) })}
          >
            {t("notNow")}
          </Button>
        )}
      </div>
      {isDismissed && (
        <DismissForm staffId={staff.id} ruleCode={ruleCode} onDone={() => setDismissed(false)} />
      )}
    </li>
  );
}
