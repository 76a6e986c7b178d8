import type { EChartsCoreOption } from "echarts/core";
import { lazy, Suspense } from "react";
import styles from "./Chart.module.css";

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };
type Props = {
  option: EChartsCoreOption;
  height: number;
  /** What is drawn, in one sentence; the name of its table too. */
  label: string;
  /** The same figures for who cannot see the drawing. */
  table: ChartTable;
};

// The drawing library is large: it comes when the first chart is on the page, into a place already kept.
const Drawing = lazy(() => import("./ChartDrawing.tsx"));

export function Chart({ option, height, label, table }: Props) {
  return (
    <figure className={styles.chart}>
      <div aria-hidden="true" style={{ height }}>
        <Suspense fallback={null}>
          <Drawing option={option} height={height} />
        </Suspense>
      </div>
      <FigureTable label={label} table={table} />
    </figure>
  );
}

function FigureTable({ label, table: { columns, rows } }: Pick<Props, "label" | "table">) {
  return (
    <div className={styles.unseen}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows of figures may be alike, and none ever moves.
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
