import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "./CaseFile.module.css";
import { EvidencePackage } from "./EvidencePackage.tsx";

/** What is seldom needed: the evidence package, merging and withdrawing. */
export function MoreSection() {
  const { view } = useCase();
  return (
    <>
      {view.openSteps.includes("export_evidence") && <EvidencePackage />}
      <div className={styles.buttons}>
        <DeedButton step="place_hold" />
        <DeedButton step="release_hold" isGrave />
        <DeedButton step="merge" isGrave />
        <DeedButton step="withdraw" isGrave />
      </div>
    </>
  );
}
