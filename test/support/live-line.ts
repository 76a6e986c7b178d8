import { routes } from "../../src/shared/api/routes.ts";
import type { TestHouse } from "./house.ts";

const patienceMs = 10_000;

/** Listens on the line of live updates, as a screen does. */
export async function listenLive(house: TestHouse, cookie: string) {
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(patienceMs)]);
  const answer = await fetch(`${house.url}${routes.live.path}`, { headers: { cookie }, signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";

  return {
    /** Everything heard so far, once a word has come. */
    async until(word: string): Promise<string> {
      while (!heard.includes(word)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`the line ended before ${word} came: ${heard}`);
        heard += value;
      }
      return heard;
    },
    close: () => leaving.abort(),
  };
}
