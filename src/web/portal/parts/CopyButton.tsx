import { useState } from "react";
import { useWords } from "../language.ts";
import { Button } from "./Button.tsx";

/** Copies the text and says so. */
export function CopyButton({ text }: { text: string }) {
  const { common } = useWords();
  const [result, setResult] = useState("");

  async function copy(): Promise<void> {
    // There is no clipboard without https, and browsers may refuse it.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setResult(done ? common.copied : common.copyFailed);
  }

  return (
    <>
      <Button onClick={copy}>{common.copy}</Button>
      <small role="status">{result}</small>
    </>
  );
}
