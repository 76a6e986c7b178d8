import { useCallback, useEffect, useMemo, useState } from "react";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useWords } from "../language.ts";
import { rememberVisit } from "../last-visit.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { LinkOverPage } from "../notices/LinkOverPage.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Note } from "../parts/Note.tsx";
import { ComplaintParts } from "./ComplaintParts.tsx";
import styles from "./FollowPage.module.css";
import { LineNote } from "./LineNote.tsx";
import { MineContext } from "./mine.ts";
import { useComplaint } from "./use-complaint.ts";

/** My complaint, behind its link. */
export function FollowPage({ token }: { token: string }) {
  const words = useWords();
  const { view, problem, isLive, refresh, take } = useComplaint(token);
  const [hasChanged, setChanged] = useState(false);
  const onChanged = useCallback(() => {
    setChanged(true);
    refresh();
  }, [refresh]);
  const mine = useMemo(
    () => view && { token, view, take, refresh, onChanged },
    [token, view, take, refresh, onChanged],
  );

  useEffect(() => {
    if (view) rememberVisit(view.house);
  }, [view]);

  if (!token || problem?.status === 401) return <LinkOverPage />;
  if (!mine) return problem ? <FailedPage problem={problem} onRetry={refresh} /> : <Reading />;
  const { number, house, title } = mine.view;
  return (
    <Frame
      title={title}
      house={house}
      isWide
      above={
        <p className="quiet">
          {words.follow.number} <strong>{number}</strong>
        </p>
      }
    >
      <div className={styles.notes}>
        <LineNote problem={problem} isLive={isLive} />
        {hasChanged && (
          <Note tone="warn" isUrgent>
            {words.problems.changed}
          </Note>
        )}
      </div>
      <MineContext value={mine}>
        <ComplaintParts />
      </MineContext>
    </Frame>
  );
}

function Reading() {
  const { follow } = useWords();
  return (
    <Frame title={follow.title} isWide>
      <div role="status" aria-label={follow.reading}>
        <Card title={follow.reading}>
          <Skeleton height={96} />
          <Skeleton height={200} />
        </Card>
      </div>
    </Frame>
  );
}
