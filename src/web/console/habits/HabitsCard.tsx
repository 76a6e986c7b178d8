import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Habits.module.css";
import { type Habits, habitsQuery } from "./habits-query.ts";

type Habit = Habits["rows"][number];

/** What single colleagues do markedly more often than all others. */
export function HabitsCard({ from, to }: { from?: string; to?: string }) {
  const { t } = useTranslation(["habits", "common"]);
  const query = useQuery(habitsQuery({ from, to }));
  return (
    <Card title={t("title")}>
      <p className={styles.quiet}>{t("about")}</p>
      <Loaded query={query} skeleton={<SkeletonRows count={3} height={40} label={t("common:loading")} />}>
        {(habits) => (habits.rows.length > 0 ? <HabitTable habits={habits} /> : <NoHabits habits={habits} />)}
      </Loaded>
    </Card>
  );
}

function NoHabits({ habits: { conversations, agents } }: { habits: Habits }) {
  const { t } = useTranslation("habits");
  return (
    <p>
      {t("none")}
      <br />
      <span className={styles.quiet}>{t("noneHelp", { conversations, agents })}</span>
    </p>
  );
}

function HabitTable({ habits: { rows, falseDiscoveryRate } }: { habits: Habits }) {
  const { t } = useTranslation("habits");
  return (
    <>
      <WideTable label={t("title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["agent", "rule", "own", "others", "difference", "examples"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((habit) => (
              <HabitRow key={`${habit.staff.id} ${habit.rule.code}`} habit={habit} />
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className={styles.quiet}>{t("rate", { rate: Math.round(falseDiscoveryRate * 100) })}</p>
    </>
  );
}

function HabitRow({ habit: { staff, rule, own, others, difference, examples } }: { habit: Habit }) {
  const { t, i18n } = useTranslation("habits");
  const { value, low, high } = difference;
  return (
    <tr>
      <th scope="row">{staff.name}</th>
      <td>{i18n.language === "en" ? rule.nameEn : rule.nameZh}</td>
      <td>{share(own)}</td>
      <td>{share(others)}</td>
      <td>{t("points", { value: points(value), low: points(low), high: points(high) })}</td>
      <td className={styles.examples}>
        {examples.slice(0, 3).map(({ conversationId, complaintNumber }) => (
          <Link key={conversationId} to="/inspections/$id" params={{ id: conversationId }}>
            {complaintNumber}
          </Link>
        ))}
      </td>
    </tr>
  );
}

function share({ broken, applied }: Habit["own"]): string {
  return `${((100 * broken) / applied).toFixed(1)}% (${broken}/${applied})`;
}

function points(part: number): string {
  return (100 * part).toFixed(1);
}
