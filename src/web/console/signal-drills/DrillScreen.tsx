import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { expectedWords } from "../signals/expected-words.ts";
import styles from "./Drills.module.css";
import { type Drill, drillQuery } from "./drills-query.ts";
import { Whole } from "./Whole.tsx";

const route = getRouteApi("/inside/signal-drills/$id");

/** One drill, complaint by complaint. */
export function DrillScreen() {
  const { t } = useTranslation(["signalDrills", "common"]);
  const drill = useQuery(drillQuery(route.useParams().id));
  return (
    <Page title={t("one")}>
      <Loaded query={drill} skeleton={<SkeletonRows count={2} height={200} label={t("common:loading")} />}>
        {(found) => (
          <>
            <Outcome drill={found} />
            {found.head.whole && <Whole whole={found.head.whole} stages={found.stages} />}
            <Card title={t("stepByStep")}>
              <Steps complaints={found.complaints} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Outcome({ drill: { head, excusedBy } }: { drill: Drill }) {
  const { about, raised, complaints, startedBy, startedAt } = head;
  const { t } = useTranslation("signalDrills");
  return (
    <Card title={`${about.name} · ${about.batch}`} aside={<Tag>{t("tag")}</Tag>}>
      {raised ? (
        <p className={styles.outcome}>
          <Link to="/signals/$number" params={{ number: String(raised.signal) }}>
            {t("raised", { count: raised.after, signal: raised.signal })}
          </Link>
        </p>
      ) : (
        <p className={styles.outcome}>{t("notRaised", { count: complaints })}</p>
      )}
      {excusedBy && <p>{t("excusedBy", { supplier: excusedBy })}</p>}
      <p>{t("apart")}</p>
      <p className={styles.quiet}>
        {startedBy.name} · <Moment at={startedAt} />
      </p>
    </Card>
  );
}

function Steps({ complaints }: { complaints: Drill["complaints"] }) {
  const { t, i18n } = useTranslation("signalDrills");
  const whole = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 });
  return (
    <WideTable isStacked label={t("stepByStep")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["position", "words", "observed", "expected", "oneIn"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {complaints.map(({ position, words, observed, expected, oneIn, isRaising }) => (
            <tr key={position} className={isRaising ? styles.raising : undefined}>
              <td data-label={t("column.position")}>{position}</td>
              <td className={styles.words}>
                {words} {isRaising && <Tag color="red">{t("here")}</Tag>}
              </td>
              <td data-label={t("column.observed")}>{observed}</td>
              <td data-label={t("column.expected")}>{expectedWords(expected)}</td>
              <td data-label={t("column.oneIn")}>
                {oneIn < 2 ? t("usual") : t("oneIn", { many: whole.format(oneIn) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
