import { useCallback } from "react";
import { readFile } from "../../api/my-calls.ts";
import { useObjectUrl } from "../../uploads/use-object-url.ts";
import { useReading } from "../../use-reading.ts";
import { useMine } from "../mine.ts";

/** A file's bytes as an address to draw; fetched, since an image's own address could not carry the token unseen. */
export function useEvidence(id: string, size: "preview" | "original") {
  const { token } = useMine();
  const read = useCallback(() => readFile(token, id, size), [token, id, size]);
  const { content, problem } = useReading(read);
  return { url: useObjectUrl(content), problem };
}
