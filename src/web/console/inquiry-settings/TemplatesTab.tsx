import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { templatesQuery } from "../case/inquiry/queries.ts";
import { useNameOf } from "../case/use-name-of.ts";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import styles from "./inquiry-settings.module.css";
import { TemplateForm } from "./TemplateForm.tsx";
import type { Template } from "./template.ts";

/** The templates in force, by department. Editing one makes its next version; what was asked keeps its own. */
export function TemplatesTab() {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const templates = useQuery(templatesQuery);
  const mayManage = useMay()("settings.manage");
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <Loaded query={templates} skeleton={<SkeletonRows count={6} height={72} label={t("common:loading")} />}>
      {({ rows }) => (
        <div className={styles.cards}>
          <p className={styles.help}>{t("templates.help")}</p>
          {rows.map((template) =>
            edited === template.code ? (
              <TemplateForm key={template.code} template={template} onDone={() => setEdited(null)} />
            ) : (
              <TemplateCard
                key={template.code}
                template={template}
                onEdit={mayManage ? () => setEdited(template.code) : undefined}
              />
            ),
          )}
          {mayManage &&
            (edited === "" ? (
              <TemplateForm onDone={() => setEdited(null)} />
            ) : (
              <Button onClick={() => setEdited("")}>{t("templates.add")}</Button>
            ))}
        </div>
      )}
    </Loaded>
  );
}

function TemplateCard({ template, onEdit }: { template: Template; onEdit?: () => void }) {
  const { t } = useTranslation(["inquirySettings", "case"]);
  const { lang } = useReader();
  const inLang = (words: { zh: string; en: string }) => (lang === "en" ? words.en : words.zh);
  return (
    <Card
      title={inLang(template.title)}
      aside={
        <>
          <DepartmentName code={template.departmentCode} />
          {onEdit && (
            <Button size="small" onClick={onEdit}>
              {t("templates.edit")}
            </Button>
          )}
        </>
      }
    >
      <p>{inLang(template.question)}</p>
      <p className={styles.help}>
        {t("templates.fields", { count: template.fields.length })} ·{" "}
        {t("templates.due", { hours: template.dueHours })} ·{" "}
        {template.version === 0
          ? t("templates.shipped")
          : t("templates.version", { version: template.version, name: template.madeBy?.name ?? "" })}
        {!template.isActive && ` · ${t("templates.inactive")}`}
      </p>
    </Card>
  );
}

function DepartmentName({ code }: { code: string }) {
  const house = useQuery(houseQuery);
  const nameOf = useNameOf();
  const department = house.data?.departments.find((each) => each.code === code);
  return department ? nameOf(department) : code;
}
