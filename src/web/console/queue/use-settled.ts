import { useEffect, useEffectEvent, useState } from "react";

/** Typed words, handed on when the typing rests; a value set from outside (cleared, or another address) wins. */
export function useSettled(value: string, onSettled: (value: string) => void, restMs = 300) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }

  const settle = useEffectEvent(() => typed.trim() !== value && onSettled(typed.trim()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key pressed starts the rest anew.
  useEffect(() => {
    const timer = window.setTimeout(settle, restMs);
    return () => window.clearTimeout(timer);
  }, [typed, restMs]);
  return [typed, setTyped] as const;
}
