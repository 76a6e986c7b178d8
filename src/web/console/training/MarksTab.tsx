import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { useInLang } from "../use-in-lang.ts";
import { useMay } from "../use-me.ts";
import { MarkEditor } from "./MarkEditor.tsx";
import styles from "./Training.module.css";
import { type KnownMark, marksQuery } from "./training-queries.ts";

/** The marks: how each is earned, which cases ask for it, who has it. */
export function MarksTab() {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const marks = useQuery(marksQuery);
  const [edited, setEdited] = useState<KnownMark | null>(null);
  return (
    <>
      <Loaded query={marks} skeleton={<SkeletonRows count={3} height={120} label={t("common:loading")} />}>
        {({ rows }) => (
          <div className={styles.grid}>
            {rows.map((known) => (
              <MarkCard key={known.mark.code} known={known} onEdit={() => setEdited(known)} />
            ))}
          </div>
        )}
      </Loaded>
      <Drawer
        title={edited && inLang(edited.mark.title)}
        open={edited !== null}
        onClose={() => setEdited(null)}
        size="large"
        destroyOnHidden
      >
        {edited && <MarkEditor known={edited} onDone={() => setEdited(null)} />}
      </Drawer>
    </>
  );
}

function MarkCard({ known, onEdit }: { known: KnownMark; onEdit: () => void }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const mayManage = useMay()("training.manage");
  const { mark, holders } = known;
  const need = useNeedWords(known);
  return (
    <Card
      title={inLang(mark.title)}
      aside={<Tag tone={need ? "brand" : "calm"}>{need ? t("gates") : t("gatesNot")}</Tag>}
    >
      {need && <p>{t("neededFor", { cases: need })}</p>}
      <p className={styles.quiet}>
        {t("validDays", { days: mark.validDays })}
        {mark.needsSignature && ` · ${t("needsSignature")}`}
      </p>
      <p className={styles.quiet}>
        {holders.length > 0
          ? t("holders", { names: holders.map(({ name }) => name).join(t("comma")) })
          : t("noHolders")}
      </p>
      {mayManage && (
        <div className={styles.buttons}>
          <Button onClick={onEdit}>{t("edit")}</Button>
        </div>
      )}
    </Card>
  );
}

function useNeedWords({ need: { severities, categories, forRegulator } }: KnownMark): string {
  const { t } = useTranslation(["training", "terms"]);
  const inLang = useInLang();
  const known = useQuery(taxonomyQuery).data?.categories ?? [];
  return [
    ...severities.map((severity) => t(`terms:severity.${severity}`)),
    ...categories.map((code) => {
      const category = known.find((each) => each.code === code);
      return category ? inLang(category) : code;
    }),
    ...(forRegulator ? [t("regulator")] : []),
  ].join(t("comma"));
}
