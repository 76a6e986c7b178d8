import { expect, test } from "vitest";
import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import { Problem } from "../problem.ts";
import { openAnswers } from "./answers-store.ts";

const yes: EvaluationAnswer = {
  criterionCode: "greeting",
  value: "yes",
  isNotApplicable: false,
  comment: null,
  places: [],
};
const begun = { id: "e1", revision: 1, answers: [] };

function storageOf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
    length: 0,
  } as unknown as Storage;
}

test("what is typed is saved once, under the revision that was seen", async () => {
  const sent: unknown[] = [];
  const store = openAnswers(
    begun,
    async (body) => {
      sent.push(body);
      return { revision: body.revision + 1 };
    },
    storageOf(),
  );
  store.change(yes);
  store.change({ ...yes, comment: "好" });
  expect(await store.flush()).toBe(2);
  expect(sent).toEqual([{ revision: 1, answers: [{ ...yes, comment: "好" }] }]);
  expect(store.snapshot().state).toBe("saved");
});

test("without a line it is kept, through a reload too, and sent when the line is back", async () => {
  const storage = storageOf();
  const offline = openAnswers(begun, () => Promise.reject(new Problem(0, "offline", "offline")), storage);
  offline.change(yes);
  await offline.flush();
  expect(offline.snapshot().state).toBe("offline");

  const sent: unknown[] = [];
  const reloaded = openAnswers(
    begun,
    async ({ revision, answers }) => {
      sent.push(...answers);
      return { revision: revision + 1 };
    },
    storage,
  );
  expect(reloaded.snapshot().answers.get("greeting")).toEqual(yes);
  await reloaded.flush();
  expect(sent).toEqual([yes]);
  expect(openAnswers(begun, async () => begun, storage).snapshot().state).toBe("saved");
});

test("changed in another window: nothing is sent until that was read, then what was typed here goes on top", async () => {
  let known = 2;
  const store = openAnswers(
    begun,
    async ({ revision }) => {
      if (revision !== known) throw new Problem(409, "stale_version", "changed elsewhere");
      known += 1;
      return { revision: known };
    },
    storageOf(),
  );
  store.change(yes);
  await store.flush();
  expect(store.snapshot().state).toBe("stale");

  const theirs = { ...yes, criterionCode: "restated", value: "fully" };
  expect(await store.goOnFrom({ revision: 2, answers: [theirs] })).toBe(3);
  expect([...store.snapshot().answers.values()]).toEqual([theirs, yes]);
  expect(store.snapshot().state).toBe("saved");
});
