import { useEffect, useState } from "react";

/** A value once it has rested for a while: what is still being typed asks nothing of the server. */
export function useRested<Value>(value: Value, restMs: number): Value {
  const [rested, setRested] = useState(value);
  const written = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written in it counts, not which object it is.
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), restMs);
    return () => window.clearTimeout(timer);
  }, [written, restMs]);
  return rested;
}
