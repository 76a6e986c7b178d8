import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDeadline } from "../../../../../shared/dates.ts";
import { useReader } from "../../../../ui/reader.ts";
import { staffQuery } from "../../../staff-query.ts";
import { EditPromise } from "./EditPromise.tsx";
import styles from "./FoundPromises.module.css";
import type { Confirmed, Found, useFoundPromises } from "./use-found-promises.ts";

type Props = {
  promises: ReturnType<typeof useFoundPromises>;
  /** Puts other words in the place of some. */
  reword(phrase: string, words: string): void;
};

/** Each promise found in the words, with one click to take it into the ledger. */
export function FoundPromises({ promises, reword }: Props) {
  const { t } = useTranslation("promises");
  const isEmpty = promises.open.length === 0 && promises.confirmed.length === 0;
  return (
    <ul className={styles.found} aria-label={t("composer.label")} aria-live="polite" hidden={isEmpty}>
      {promises.open.map((found) => (
        <OpenPromise
          key={found.phrase}
          found={found}
          onConfirm={(promise) => promises.confirm(found.phrase, promise)}
          onDismiss={() => promises.dismiss(found.phrase)}
          onReword={(words) => reword(found.phrase, words)}
        />
      ))}
      {promises.confirmed.map(({ phrase, promise }) => (
        <ConfirmedPromise key={phrase} promise={promise} onUndo={() => promises.undo(phrase)} />
      ))}
    </ul>
  );
}

type OpenProps = {
  found: Found & { phrase: string };
  onConfirm(promise: Confirmed): void;
  onDismiss(): void;
  onReword(words: string): void;
};

function OpenPromise({ found, onConfirm, onDismiss, onReword }: OpenProps) {
  const { t } = useTranslation("promises");
  const deadline = useDeadline();
  const [isEditing, setIsEditing] = useState(false);
  const { deed, isVague, rewording } = found;
  const dueAt = found.dueAt ?? found.proposedDueAt;
  const promise = { deed, dueAt, ownerId: found.owner.id, departmentId: found.department?.id };
  if (isEditing)
    return <EditPromise promise={promise} onSave={onConfirm} onCancel={() => setIsEditing(false)} />;
  return (
    <li className={styles.open} data-vague={isVague}>
      <span className={styles.words}>
        {isVague ? t("composer.vague", { deed }) : t("composer.promise", { deed, time: deadline(dueAt) })}
        {found.isConditional && <small>{t("composer.conditional")}</small>}
      </span>
      <Button size="small" type="primary" ghost onClick={() => onConfirm(promise)}>
        {found.dueAt ? t("composer.confirm") : t("composer.confirmAt", { time: deadline(dueAt) })}
      </Button>
      {rewording && (
        <Button size="small" onClick={() => onReword(rewording)}>
          {t("composer.reword")}
        </Button>
      )}
      <Button size="small" type="text" onClick={() => setIsEditing(true)}>
        {t("composer.edit")}
      </Button>
      <Button size="small" type="text" onClick={onDismiss}>
        {t("composer.dismiss")}
      </Button>
    </li>
  );
}

function ConfirmedPromise({ promise, onUndo }: { promise: Confirmed; onUndo(): void }) {
  const { t } = useTranslation("promises");
  const deadline = useDeadline();
  const staff = useQuery(staffQuery).data?.rows;
  const owner = staff?.find(({ id }) => id === promise.ownerId)?.name ?? "";
  return (
    <li className={styles.confirmed}>
      <span className={styles.words}>
        {t("composer.confirmed", { deed: promise.deed, time: deadline(promise.dueAt), owner })}
      </span>
      <Button size="small" type="text" onClick={onUndo}>
        {t("composer.undo")}
      </Button>
    </li>
  );
}

function useDeadline() {
  const reader = useReader();
  return (at: string) => formatDeadline(new Date(at), new Date(), reader);
}
