import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emailOf, openTestHouse, type TestHouse, testPassword } from "../../../test/support/house.ts";

describe("signing in", () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
  });
  afterAll(() => house?.close());

  test("tries are counted by address: ten wrong ones close one desk for a while and no other", async () => {
    for (let tries = 0; tries < 10; tries += 1)
      expect(await statusOf("10.1.1.1", "a wrong password")).toBe(401);
    expect(await statusOf("10.1.1.1", testPassword)).toBe(429);
    expect(await statusOf("10.1.1.2", testPassword)).toBe(200);
  });

  test("a header that says more than one address is no way around it", async () => {
    for (let tries = 0; tries < 10; tries += 1)
      expect(await statusOf(`10.9.9.${tries}, 10.1.1.3`, "a wrong password")).toBe(401);
    expect(await statusOf("10.9.9.99, 10.1.1.3", testPassword)).toBe(429);
  });

  async function statusOf(forwardedFor: string, password: string): Promise<number> {
    const answer = await fetch(`${house.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": forwardedFor },
      body: JSON.stringify({ email: emailOf("agent", "alpha"), password }),
    });
    return answer.status;
  }
});
