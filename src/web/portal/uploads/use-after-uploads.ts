import { useEffect, useState } from "react";
import { standing, type Upload } from "./upload.ts";

/** Holds a deed back until its files are at the house; files that were refused let it go undone. */
export function useAfterUploads(files: readonly Upload[], act: () => void) {
  const [isHeld, setHeld] = useState(false);
  const stands = standing(files);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the deed as it stands when the files are there.
  useEffect(() => {
    if (!isHeld || stands === "busy") return;
    setHeld(false);
    if (stands === "done") act();
  }, [isHeld, stands]);

  return { isHeld, go: () => setHeld(true) };
}
