import { useEffect } from "react";

const everyMs = 4_000;

/** Two short tones again and again while somebody is called. A browser that forbids sound before the first click stays silent. */
export function useRinging(isRinging: boolean): void {
  useEffect(() => {
    if (!isRinging) return;
    const audio = new AudioContext();
    const ring = () => {
      beep(audio, 0);
      beep(audio, 0.25);
    };
    ring();
    const again = window.setInterval(ring, everyMs);
    return () => {
      window.clearInterval(again);
      void audio.close();
    };
  }, [isRinging]);
}

function beep(audio: AudioContext, afterSeconds: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 880;
  volume.gain.value = 0.1;
  tone.connect(volume).connect(audio.destination);
  tone.start(audio.currentTime + afterSeconds);
  tone.stop(audio.currentTime + afterSeconds + 0.15);
}
