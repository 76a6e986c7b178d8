import { useEffect, useState } from "react";
import { forget, keep, kept } from "../device-store.ts";
import { useMine } from "./mine.ts";

/** Text that survives a reload until it is emptied; kept for this complaint alone. */
export function useKeptText(place: string): [string, (text: string) => void] {
  const key = `words.${useMine().view.number}.${place}`;
  const [text, setText] = useState(() => String(kept(localStorage, key) ?? ""));
  useEffect(() => {
    if (text === "") forget(localStorage, key);
    else keep(localStorage, key, text);
  }, [key, text]);
  return [text, setText];
}
