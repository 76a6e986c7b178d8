import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";
import { Loaded } from "../../Loaded.tsx";
import styles from "./Recording.module.css";
import { RecordingFacts } from "./RecordingFacts.tsx";
import { RecordingPlayer } from "./RecordingPlayer.tsx";
import type { RecordingView } from "./recording-view.ts";

type Props = {
  complaintNumber: string;
  attachmentId: string;
  /** Somebody refers to this moment of the call. */
  onMark?: (seconds: number) => void;
};

/** A call recording: to listen to, with its shape, its silences and overlaps, and how the two sides speak. */
export function Recording({ complaintNumber, attachmentId, onMark }: Props) {
  const query = useRecording(complaintNumber, attachmentId);
  return (
    <Loaded query={query} skeleton={<Skeleton height={140} />}>
      {(recording) =>
        recording.state === "ready" ? (
          <Ready recording={recording} onMark={onMark} />
        ) : (
          <NotHeard recording={recording} />
        )
      }
    </Loaded>
  );
}

function useRecording(number: string, id: string) {
  return useQuery({
    queryKey: [...keys.complaint(number), "recording", id],
    queryFn: ({ signal }): Promise<RecordingView> =>
      answer(
        api.GET("/api/complaints/{number}/recordings/{id}", { params: { path: { number, id } }, signal }),
      ),
    // Listening takes seconds; nothing on the live line tells when it is done.
    refetchInterval: ({ state }) => (state.data?.state === "waiting" ? 3_000 : false),
  });
}

function Ready({ recording, onMark }: { recording: RecordingView; onMark?: Props["onMark"] }) {
  const { t } = useTranslation("recording");
  return (
    <section className={styles.recording} aria-label={t("name", { name: recording.name })}>
      <RecordingPlayer recording={recording} onMark={onMark} />
      <RecordingFacts recording={recording} />
    </section>
  );
}

function NotHeard({ recording: { state, name, attachmentId } }: { recording: RecordingView }) {
  const { t } = useTranslation("recording");
  return (
    <section className={styles.recording} aria-label={t("name", { name })}>
      {state !== "ready" && (
        <p className={styles.words} role="status">
          {t(state)}
        </p>
      )}
      <a href={`/api/files/${attachmentId}`} download>
        {t("download")}
      </a>
    </section>
  );
}
