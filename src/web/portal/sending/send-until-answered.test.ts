import { expect, test } from "vitest";
import { noAnswer, Problem } from "../api/problem.ts";
import { sendUntilAnswered } from "./send-until-answered.ts";

function line() {
  const waits: number[] = [];
  const ended = new AbortController();
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  return { waits, ended, wait, onWaiting: () => {}, signal: ended.signal };
}

/** Answers with each of the outcomes in turn. */
function attempts(...outcomes: (string | Error)[]) {
  return async () => {
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
}

test("a cut line is tried again until the answer comes", async () => {
  const onLine = line();

  const answer = await sendUntilAnswered(
    attempts(noAnswer(), new Problem(503, "http_503"), "4821-7036-5"),
    onLine,
  );

  expect(answer).toBe("4821-7036-5");
  expect(onLine.waits).toHaveLength(2);
});

test("a refusal is an answer: it is not tried again", async () => {
  const onLine = line();

  const sending = sendUntilAnswered(attempts(noAnswer(), new Problem(422, "invalid_input"), "never"), onLine);

  await expect(sending).rejects.toMatchObject({ status: 422 });
  expect(onLine.waits).toHaveLength(1);
});

test("nothing is sent after the page was left", async () => {
  const onLine = line();
  let tries = 0;

  const sending = sendUntilAnswered(
    async () => {
      tries += 1;
      throw noAnswer();
    },
    { ...onLine, wait: async () => onLine.ended.abort() },
  );

  await expect(sending).rejects.toThrow();
  expect(tries).toBe(1);
});
