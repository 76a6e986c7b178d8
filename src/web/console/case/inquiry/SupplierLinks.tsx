import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import type { Request } from "./request.ts";

type Link = Request["supplierLinks"][number];

/** The doors that stand or stood open to suppliers. */
export function SupplierLinks({ links }: { links: readonly Link[] }) {
  return links.map((link) => <SupplierLink key={link.id} link={link} />);
}

function SupplierLink({ link }: { link: Link }) {
  const { t } = useTranslation("inquiry");
  return (
    <div className={styles.by}>
      {t("supplier.link")} · {link.supplier} · <LinkState link={link} />
      {link.isOpen && (
        <div className={styles.buttons}>
          <DeedButton step="revoke_supplier_link" subjectId={link.id} />
        </div>
      )}
      <DeedSlot section="requests" subjectId={link.id} />
    </div>
  );
}

function LinkState({ link }: { link: Link }) {
  const { t } = useTranslation("inquiry");
  if (link.revokedAt) return t("supplier.revoked");
  if (!link.isOpen) return t("supplier.over");
  return (
    <>
      {t("supplier.open")} <Moment at={link.expiresAt} /> ·{" "}
      {link.openedAt ? t("supplier.opened") : t("supplier.notOpened")}
    </>
  );
}
