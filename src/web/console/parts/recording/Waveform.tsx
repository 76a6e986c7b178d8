import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { pageToken } from "../../../ui/antd-theme.ts";
import { useTheme } from "../../../ui/theme-choice.ts";
import { playTime } from "./play-time.ts";
import styles from "./Recording.module.css";
import type { Player } from "./use-player.ts";

type Props = {
  peaks: number[][];
  seconds: number;
  audio: RefObject<HTMLAudioElement | null>;
  player: Player;
};

/** The shape of a call, one row for each channel; a slider by keyboard, a click jumps. */
export function Waveform({ peaks, seconds, audio, player }: Props) {
  const { t } = useTranslation("recording");
  const place = useRef<HTMLDivElement>(null);
  useDrawing(place, audio, peaks, seconds);
  return (
    <div className={styles.shape}>
      <div className={styles.sides} aria-hidden="true">
        {peaks.length === 2
          ? [t("left"), t("right")].map((side) => <span key={side}>{side}</span>)
          : t("both")}
      </div>
      <div
        ref={place}
        className={styles.wave}
        style={{ height: peaks.length * rowHeight }}
        role="slider"
        tabIndex={0}
        aria-label={t("position")}
        aria-valuemin={0}
        aria-valuemax={Math.round(seconds)}
        aria-valuenow={Math.round(player.at)}
        aria-valuetext={t("positionNow", { at: playTime(player.at), total: playTime(seconds) })}
        title={t("keys")}
        onKeyDown={(event) => onKey(event, player, seconds)}
      />
    </div>
  );
}

const rowHeight = 48;

function onKey(event: KeyboardEvent, player: Player, seconds: number): void {
  const deeds: Record<string, () => void> = {
    " ": player.toggle,
    ArrowLeft: () => player.skip(-5),
    ArrowRight: () => player.skip(5),
    Home: () => player.jumpTo(0),
    End: () => player.jumpTo(seconds),
  };
  const deed = deeds[event.key];
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}

// The drawing library comes only when there is something to draw, into a place already kept.
function useDrawing(
  place: RefObject<HTMLDivElement | null>,
  audio: RefObject<HTMLAudioElement | null>,
  peaks: number[][],
  seconds: number,
): void {
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme draws anew, with the tokens it shows.
  useEffect(() => {
    const gone = new AbortController();
    draw(place.current, audio.current, peaks, seconds, gone.signal);
    return () => gone.abort();
  }, [place, audio, peaks, seconds, theme]);
}

async function draw(
  container: HTMLElement | null,
  media: HTMLAudioElement | null,
  peaks: number[][],
  duration: number,
  gone: AbortSignal,
): Promise<void> {
  const { default: WaveSurfer } = await import("wavesurfer.js");
  if (gone.aborted || !container || !media) return;
  const colours = ["--brand", "--info"].map((name) => ({
    waveColor: pageToken("--line-strong"),
    progressColor: pageToken(name),
    height: rowHeight,
  }));
  const drawing = WaveSurfer.create({
    container,
    media,
    peaks,
    duration,
    splitChannels: colours.slice(0, peaks.length),
    cursorColor: pageToken("--ink"),
    barWidth: 2,
    barGap: 1,
    normalize: true,
    dragToSeek: true,
  });
  // The element is React's: the drawing goes, what plays stays.
  gone.addEventListener("abort", () => drawing.destroy());
}
