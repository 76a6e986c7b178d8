import { useTranslation } from "react-i18next";
import { reportChartHeight, reportChartOption } from "../../../shared/report-chart.ts";
import { Chart } from "../parts/Chart.tsx";
import { FigureTiles } from "./FigureTiles.tsx";
import { shownIn } from "./NumberCell.tsx";
import type { OpenRows } from "./open-rows.ts";
import styles from "./Report.module.css";
import { ReportTableView } from "./ReportTableView.tsx";
import type { Report, ReportChart, ReportLang, ReportSection, ReportTable } from "./reports-queries.ts";

type Props = { report: Report; lang: ReportLang; onOpen: OpenRows };

/** The report as a document: one column, a contents list beside it where there is room, made to be printed too. */
export function ReportDocument({ report: { model, digest, head }, lang, onOpen }: Props) {
  const { t } = useTranslation("reports");
  return (
    <div className={styles.spread}>
      <nav className={styles.contents} aria-label={t("contents")}>
        {model.sections.map(({ code, title }) => (
          <a key={code} href={`#${code}`}>
            {title[lang]}
          </a>
        ))}
      </nav>
      <article className={styles.document} lang={lang === "zh" ? "zh-CN" : "en"}>
        <header className={styles.head}>
          <p>{model.house[lang]}</p>
          <h1>{model.title[lang]}</h1>
          <p className={styles.period}>{model.period[lang]}</p>
          <p className={styles.made}>
            {t("madeAt", { at: model.made[lang] })} · {t("edition", { edition: head.edition })}
          </p>
        </header>
        {model.sections.map((section) => (
          <Section key={section.code} section={section} lang={lang} onOpen={onOpen} />
        ))}
        <footer className={styles.digest}>SHA-256 {digest}</footer>
      </article>
    </div>
  );
}

function Section({
  section: { code, title, blocks },
  lang,
  onOpen,
}: {
  section: ReportSection;
  lang: ReportLang;
  onOpen: OpenRows;
}) {
  return (
    <section id={code} className={styles.section}>
      <h2>{title[lang]}</h2>
      {blocks.map((block, at) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is frozen; its parts never move.
          key={at}
          block={block}
          tables={blocks.filter((each) => each.kind === "table")}
          lang={lang}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

type BlockProps = {
  block: ReportSection["blocks"][number];
  tables: ReportTable[];
  lang: ReportLang;
  onOpen: OpenRows;
};

function Block({ block, tables, lang, onOpen }: BlockProps) {
  if (block.kind === "paragraph") return <p className={styles.words}>{block.text[lang]}</p>;
  if (block.kind === "figures") return <FigureTiles figures={block.figures} lang={lang} onOpen={onOpen} />;
  if (block.kind === "table") return <ReportTableView table={block} lang={lang} onOpen={onOpen} />;
  const table = tables.find(({ code }) => code === block.table);
  return table ? <Drawing chart={block} table={table} lang={lang} /> : null;
}

function Drawing({ chart, table, lang }: { chart: ReportChart; table: ReportTable; lang: ReportLang }) {
  return (
    <div className={styles.chart}>
      <p className={styles.caption}>{chart.title[lang]}</p>
      <Chart
        option={reportChartOption(chart, table, lang)}
        height={reportChartHeight(chart, table)}
        label={chart.title[lang]}
        table={{
          columns: table.columns.map((column) => column[lang]),
          rows: table.rows.map((row) => row.map((cell) => shownIn(cell, lang))),
        }}
      />
    </div>
  );
}
