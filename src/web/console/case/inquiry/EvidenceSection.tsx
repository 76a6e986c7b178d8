import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "../file/CaseFile.module.css";
import { EvidenceCard } from "./EvidenceCard.tsx";
import { evidenceQuery } from "./queries.ts";

/** What the case rests on: each piece with whence it comes, what can be read on it, and through whose hands it went. */
export function EvidenceSection() {
  const { t } = useTranslation(["inquiry", "common"]);
  const { number } = useCase().view;
  const evidence = useQuery(evidenceQuery(number));
  return (
    <>
      <Loaded query={evidence} skeleton={<SkeletonRows count={2} height={96} label={t("common:loading")} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>{t("evidence.none")}</p>
          ) : (
            rows.map((item) => <EvidenceCard key={item.file.id} item={item} />)
          )
        }
      </Loaded>
      <div className={styles.buttons}>
        <DeedButton step="add_evidence" />
      </div>
    </>
  );
}
