import { describe, expect, test, vi } from "vitest";
import { noAnswer, Problem } from "../api/problem.ts";
import type { Upload } from "./upload.ts";
import { uploadQueue } from "./upload-queue.ts";

const photo = (name: string) => new File(["…"], name, { type: "image/jpeg" });

/** A shelf in memory, and a house that answers each file as told. */
function desk(answers: Record<string, (Problem | string)[]> = {}) {
  const shelved = new Map<string, Upload>();
  const shelf = {
    put: async (upload: Upload) => void shelved.set(upload.key, upload),
    all: async () => [...shelved.values()],
    take: async (key: string) => void shelved.delete(key),
  };
  const send = async (file: File) => {
    const answer = answers[file.name]?.shift() ?? `id of ${file.name}`;
    if (answer instanceof Problem) throw answer;
    return { id: answer };
  };
  return { shelved, outside: { shelf, send, wait: async () => {} } };
}

const statesOf = (queue: ReturnType<typeof uploadQueue>) => queue.list().map(({ state }) => state);

describe("chosen photos", () => {
  test("go up by themselves and come back with their ids", async () => {
    const queue = uploadQueue(desk().outside);

    await queue.add([photo("a.jpg"), photo("b.jpg"), photo("c.jpg")]);

    await vi.waitFor(() => expect(statesOf(queue)).toEqual(["done", "done", "done"]));
    expect(queue.list().map(({ id }) => id)).toEqual(["id of a.jpg", "id of b.jpg", "id of c.jpg"]);
  });

  test("wait out a cut line", async () => {
    const queue = uploadQueue(desk({ "a.jpg": [noAnswer(), noAnswer()] }).outside);

    await queue.add([photo("a.jpg")]);

    await vi.waitFor(() => expect(queue.list()[0]?.id).toBe("id of a.jpg"));
  });

  test("that the house refuses say why, hold up no other, and can be tried again", async () => {
    const refused = new Problem(422, "file_type_refused", { title: "不支持这种文件" });
    const queue = uploadQueue(desk({ "a.svg": [refused] }).outside);

    await queue.add([photo("a.svg"), photo("b.jpg")]);
    await vi.waitFor(() => expect(statesOf(queue)).toEqual(["failed", "done"]));
    expect(queue.list()[0]?.problem?.title).toBe("不支持这种文件");

    queue.retry(queue.list()[0]!.key);
    await vi.waitFor(() => expect(statesOf(queue)).toEqual(["done", "done"]));
  });

  test("beyond nine are left out and counted", async () => {
    const queue = uploadQueue(desk().outside);

    const leftOut = await queue.add(Array.from({ length: 12 }, (_, index) => photo(`${index}.jpg`)));

    expect(leftOut).toBe(3);
    expect(queue.list()).toHaveLength(9);
  });
});

describe("after a reload", () => {
  test("what was chosen is there again; what had not gone up goes now, what had does not go twice", async () => {
    const { shelved, outside } = desk();
    const before = uploadQueue(outside);
    await before.add([photo("a.jpg")]);
    await vi.waitFor(() => expect([...shelved.values()][0]?.id).toBe("id of a.jpg"));
    const send = vi.fn(outside.send);

    const after = uploadQueue({ ...outside, send });
    await after.open();
    await after.add([photo("b.jpg")]);

    await vi.waitFor(() => expect(statesOf(after)).toEqual(["done", "done"]));
    expect(send.mock.calls.map(([file]) => file.name)).toEqual(["b.jpg"]);
  });

  test("removed and sent files do not come back", async () => {
    const { shelved, outside } = desk();
    const queue = uploadQueue(outside);
    await queue.add([photo("a.jpg"), photo("b.jpg")]);
    await vi.waitFor(() => expect(statesOf(queue)).toEqual(["done", "done"]));

    await queue.remove(queue.list()[0]!.key);
    expect([...shelved.values()].map(({ file }) => file.name)).toEqual(["b.jpg"]);

    await queue.clear();
    expect(shelved.size).toBe(0);
  });
});

test("files of a deed sent while the form was opening do not come back either", async () => {
  const { shelved, outside } = desk();
  await uploadQueue(outside).add([photo("a.jpg")]);
  const queue = uploadQueue(outside);

  void queue.open();
  await queue.clear();

  expect(queue.list()).toEqual([]);
  expect(shelved.size).toBe(0);
});

test("files the house has forgotten all go up again", async () => {
  const queue = uploadQueue(desk({ "a.jpg": ["first id", "second id"] }).outside);
  await queue.add([photo("a.jpg")]);
  await vi.waitFor(() => expect(queue.list()[0]?.id).toBe("first id"));

  queue.restart();

  await vi.waitFor(() => expect(queue.list()[0]?.id).toBe("second id"));
});
