import { BackwardOutlined, CaretRightOutlined, ForwardOutlined, PauseOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { playTime } from "./play-time.ts";
import styles from "./Recording.module.css";
import { RecordingMarks } from "./RecordingMarks.tsx";
import type { RecordingView } from "./recording-view.ts";
import { type Player, usePlayer } from "./use-player.ts";
import { Waveform } from "./Waveform.tsx";

type Props = { recording: RecordingView; onMark?: (seconds: number) => void };

const speeds = [0.75, 1, 1.25, 1.5, 2];

/** Plays a call; the waveform is drawn from what the server computed, so nothing is decoded here. */
export function RecordingPlayer({ recording, onMark }: Props) {
  const { t } = useTranslation("recording");
  const audio = useRef<HTMLAudioElement>(null);
  const seconds = (recording.durationMs ?? 0) / 1_000;
  const player = usePlayer(audio, seconds);
  const [hasFailed, setFailed] = useState(false);
  return (
    <div className={styles.player}>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said on the telephone. */}
      <audio
        ref={audio}
        src={`/api/files/${recording.attachmentId}`}
        preload="metadata"
        onError={() => setFailed(true)}
      />
      <Waveform peaks={recording.peaks ?? []} seconds={seconds} audio={audio} player={player} />
      {hasFailed && (
        <p className={styles.words} role="alert">
          {t("notPlayable")}{" "}
          <a href={`/api/files/${recording.attachmentId}`} download>
            {t("download")}
          </a>
        </p>
      )}
      <Controls player={player} seconds={seconds} />
      {onMark && (
        <Button size="small" onClick={() => onMark(player.at)}>
          {t("useHere", { at: playTime(player.at) })}
        </Button>
      )}
      <RecordingMarks marks={recording.marks ?? []} onJump={player.jumpTo} />
    </div>
  );
}

function Controls({ player, seconds }: { player: Player; seconds: number }) {
  const { t } = useTranslation("recording");
  return (
    <div className={styles.controls}>
      <Button
        type="primary"
        shape="circle"
        icon={player.isPlaying ? <PauseOutlined /> : <CaretRightOutlined />}
        aria-label={player.isPlaying ? t("pause") : t("play")}
        onClick={player.toggle}
      />
      <Button
        shape="circle"
        icon={<BackwardOutlined />}
        aria-label={t("back")}
        onClick={() => player.skip(-5)}
      />
      <Button
        shape="circle"
        icon={<ForwardOutlined />}
        aria-label={t("forward")}
        onClick={() => player.skip(5)}
      />
      <span className={styles.time}>
        {playTime(player.at)} / {playTime(seconds)}
      </span>
      <Segmented
        size="small"
        aria-label={t("speed")}
        value={player.speed}
        onChange={player.setSpeed}
        options={speeds.map((speed) => ({ value: speed, label: `${speed}×` }))}
      />
    </div>
  );
}
