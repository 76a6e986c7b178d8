import { offline } from "../../api.ts";
import { problemOf } from "../../problem.ts";

/** A paper as the server makes it; a refusal is said in the server's words. */
export async function fetchPaper(path: string): Promise<Blob> {
  const response = await fetch(path).catch(() => {
    throw offline();
  });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}
