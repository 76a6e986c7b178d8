import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useCase } from "../case-context.ts";
import { unruledFinding } from "../case-facts.ts";
import { DeedButton } from "../DeedButton.tsx";
import { CauseName } from "../inquiry/CauseName.tsx";
import { FindingCard } from "../inquiry/FindingCard.tsx";
import styles from "./CaseFile.module.css";
import { Fact, Facts } from "./Facts.tsx";

/** What was claimed, what is true, and whose fault it is. */
export function FindingsSection() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  return (
    <>
      {view.findings.length === 0 && <p className={styles.quiet}>{t("findings.none")}</p>}
      {view.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      <div className={styles.buttons}>
        <DeedButton step="record_finding" />
      </div>
      <h3 className={styles.subhead}>{t("findings.responsibility")}</h3>
      {view.responsibility ? (
        <Responsibility ruling={view.responsibility} />
      ) : (
        <p className={styles.quiet}>{t("findings.noRuling")}</p>
      )}
      {view.responsibility && unruledFinding(view) && <p>{t("findings.newerFinding")}</p>}
      <div className={styles.buttons}>
        <DeedButton step="rule_responsibility" />
        <DeedButton step="revise_responsibility" />
      </div>
    </>
  );
}

function Responsibility({ ruling }: { ruling: NonNullable<StaffView["responsibility"]> }) {
  const { t } = useTranslation(["case", "terms", "inquiry"]);
  return (
    <>
      <ul>
        {ruling.shares.map(({ party, percent, reason }) => (
          <li key={party} className={styles.share}>
            <span>{t(`terms:party.${party}`)}</span>
            <b>{percent}%</b>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      <Facts>
        <Fact name={t("inquiry:cause.immediate")}>
          {ruling.immediateCause && <CauseName level="immediate" code={ruling.immediateCause} />}
        </Fact>
        <Fact name={t("inquiry:cause.root")}>
          {ruling.rootCause && <CauseName level="root" code={ruling.rootCause} />}
        </Fact>
      </Facts>
      <p className={styles.by}>
        {t("findings.ruledBy", { name: ruling.ruledBy.name })} · <Moment at={ruling.ruledAt} />
      </p>
    </>
  );
}
