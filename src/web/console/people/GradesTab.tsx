import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import { type RemedyKind, remedyKinds } from "../terms.ts";
import { useMay, useMe } from "../use-me.ts";
import { LimitForm } from "./LimitForm.tsx";
import styles from "./people.module.css";
import type { Grade } from "./people-types.ts";

type Cell = { grade: string; kind: RemedyKind };

/** What each grade may grant alone, by kind of remedy. A cell is changed where it stands. */
export function GradesTab() {
  const { t, i18n } = useTranslation("people");
  const house = useQuery(houseQuery);
  const mayManage = useMay()("settings.manage");
  const [edited, setEdited] = useState<Cell | null>(null);

  return (
    <Loaded
      query={house}
      skeleton={<SkeletonRows count={10} height={48} label={t("loading", { ns: "common" })} />}
    >
      {({ grades }) => (
        <>
          <p style={{ marginBottom: 12, color: "var(--ink-3)" }}>{t("limitsHelp")}</p>
          <WideTable label={t("grades")}>
            <table className={`${styles.table} ${styles.even}`}>
              <thead>
                <tr>
                  <th scope="col">{t("remedy")}</th>
                  {grades.map((grade) => (
                    <th key={grade.code} scope="col">
                      {i18n.language === "en" ? grade.nameEn : grade.nameZh}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {remedyKinds.map((kind) => (
                  <tr key={kind}>
                    <th scope="row">{t(`remedyKind.${kind}`, { ns: "terms" })}</th>
                    {grades.map((grade) => (
                      <td key={grade.code}>
                        {edited?.grade === grade.code && edited.kind === kind ? (
                          <LimitForm grade={grade} kind={kind} onDone={() => setEdited(null)} />
                        ) : (
                          <Limit
                            grade={grade}
                            kind={kind}
                            onEdit={mayManage ? () => setEdited({ grade: grade.code, kind }) : undefined}
                          />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        </>
      )}
    </Loaded>
  );
}

function Limit({ grade, kind, onEdit }: { grade: Grade; kind: RemedyKind; onEdit?: () => void }) {
  const { t, i18n } = useTranslation("people");
  const { lang } = useReader();
  const { currency } = useMe().house;
  const limit = grade.limits.find((each) => each.kind === kind);
  const words = limit ? formatMoney(limit.limitMinor, currency, lang) : t("notAlone");
  if (!onEdit) return <span className={limit ? undefined : styles.none}>{words}</span>;
  return (
    <button
      type="button"
      className={limit ? styles.limit : styles.noLimit}
      aria-label={`${i18n.language === "en" ? grade.nameEn : grade.nameZh} ${t(`remedyKind.${kind}`, { ns: "terms" })} ${words}`}
      onClick={onEdit}
    >
      {words}
    </button>
  );
}
