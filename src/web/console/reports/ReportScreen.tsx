import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import { MailPart } from "./MailPart.tsx";
import styles from "./Report.module.css";
import { ReportDocument } from "./ReportDocument.tsx";
import { RowsDrawer } from "./RowsDrawer.tsx";
import { type Report, type ReportLang, reportQuery } from "./reports-queries.ts";
import { useReportLang } from "./use-report-lang.ts";

const route = getRouteApi("/inside/reports/$id");

/** One report: to read, to print, to take along as a file, and to open each number down to its rows. */
export function ReportScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const report = useQuery(reportQuery(id));
  return (
    <div className={styles.page}>
      <Loaded query={report} skeleton={<SkeletonRows count={6} height={120} label={t("loading")} />}>
        {(found) => <Read key={id} report={found} />}
      </Loaded>
    </div>
  );
}

function Read({ report }: { report: Report }) {
  const [opened, setOpened] = useState<{ figure: string; name: string } | null>(null);
  const lang = useReportLang();
  const may = useMay();
  const { id } = report.head;
  return (
    <>
      <Bar report={report} lang={lang} />
      <ReportDocument report={report} lang={lang} onOpen={(figure, name) => setOpened({ figure, name })} />
      {may("report.read") && <MailPart id={id} />}
      <RowsDrawer id={id} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

const formats = ["pdf", "docx", "xlsx"] as const;
type Format = (typeof formats)[number];

function Bar({ report: { head, editions }, lang }: { report: Report; lang: ReportLang }) {
  const { t } = useTranslation("reports");
  const fileOf = (format: Format, language: ReportLang) =>
    `/api/reports/${head.id}/file?format=${format}&lang=${language}`;
  const item = (format: Format, language: ReportLang) => ({
    key: `${format} ${language}`,
    label: (
      <a href={fileOf(format, language)} download>
        {t(`format.${format}`)} · {t(`lang.${language}`)}
      </a>
    ),
  });
  const other = lang === "zh" ? "en" : "zh";
  return (
    <div className={styles.bar}>
      <Link to="/reports">{t("back")}</Link>
      <span className={styles.editions}>
        {editions.length > 1 &&
          editions.map(({ id, edition }) => (
            <Link key={id} to="/reports/$id" params={{ id }} activeProps={{ className: styles.here }}>
              {t("edition", { edition })}
            </Link>
          ))}
      </span>
      {formats.map((format) => (
        <Button key={format} href={fileOf(format, lang)} download>
          {t(`format.${format}`)}
        </Button>
      ))}
      <Dropdown menu={{ items: formats.map((format) => item(format, other)) }} trigger={["click"]}>
        <Button>{t(`lang.${other}`)}</Button>
      </Dropdown>
      <Button type="primary" onClick={() => window.print()}>
        {t("print")}
      </Button>
    </div>
  );
}
