import { type RefObject, useEffect, useState } from "react";

export type Player = {
  at: number;
  isPlaying: boolean;
  speed: number;
  toggle(): void;
  skip(seconds: number): void;
  jumpTo(seconds: number): void;
  setSpeed(speed: number): void;
};

/** What the page's own audio element does, as state: it alone knows where it is and whether it plays. */
export function usePlayer(audio: RefObject<HTMLAudioElement | null>, duration: number): Player {
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);

  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    const follow = () => {
      setAt(element.currentTime);
      setPlaying(!element.paused);
    };
    for (const event of followed) element.addEventListener(event, follow);
    return () => {
      for (const event of followed) element.removeEventListener(event, follow);
    };
  }, [audio]);

  const jumpTo = (seconds: number) => {
    if (audio.current) audio.current.currentTime = Math.min(Math.max(0, seconds), duration);
  };
  return {
    at,
    isPlaying,
    speed,
    jumpTo,
    skip: (seconds) => jumpTo((audio.current?.currentTime ?? 0) + seconds),
    // A file that does not play says so by its own event.
    toggle: () => (audio.current?.paused ? audio.current.play().catch(() => {}) : audio.current?.pause()),
    setSpeed: (next) => {
      if (audio.current) audio.current.playbackRate = next;
      setSpeed(next);
    },
  };
}

const followed = ["timeupdate", "seeking", "play", "pause", "ended"];
