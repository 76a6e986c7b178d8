import { useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { WideTable } from "../../ui/WideTable.tsx";
import { useNameOf } from "../case/use-name-of.ts";
import styles from "./promises.module.css";
import { promiseFiguresQuery } from "./promises-query.ts";

type Row = {
  key: string;
  name: string;
  settled: number;
  onTime: number;
  later: number;
  broken: number;
  open: number;
};

/** How promises were kept, folded away until somebody wants to know. */
export function PromiseFigures() {
  const { t } = useTranslation("promises");
  const nameOf = useNameOf();
  const figures = useQuery(promiseFiguresQuery).data;
  if (!figures) return null;
  const people = figures.byPerson.map(({ of, ...counts }) => ({ key: of.id, name: of.name, ...counts }));
  const departments = figures.byDepartment.map(({ of, ...counts }) => ({
    key: of.id,
    name: nameOf(of),
    ...counts,
  }));
  return (
    <details className={styles.figures}>
      <summary>{t("figures.title")}</summary>
      <p className={styles.note}>{t("figures.note")}</p>
      <FigureTable title={t("figures.byPerson")} rows={people} />
      {departments.length > 0 && <FigureTable title={t("figures.byDepartment")} rows={departments} />}
    </details>
  );
}

function FigureTable({ title, rows }: { title: string; rows: Row[] }) {
  const { t } = useTranslation("promises");
  const counts = ["settled", "onTime", "later", "broken", "open"] as const;
  return (
    <WideTable label={title}>
      <Table<Row>
        size="small"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t("figures.none") }}
        columns={[
          { title, dataIndex: "name" },
          { title: t("figures.rate"), align: "right", render: (_, row) => <Rate row={row} /> },
          ...counts.map((dataIndex) => ({
            title: t(`figures.${dataIndex}`),
            dataIndex,
            align: "right" as const,
          })),
        ]}
      />
    </WideTable>
  );
}

function Rate({ row: { settled, onTime } }: { row: Row }) {
  const { t } = useTranslation("promises");
  return settled === 0 ? t("figures.unknown") : `${Math.round((100 * onTime) / settled)}%`;
}
