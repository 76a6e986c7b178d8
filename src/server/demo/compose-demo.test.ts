import { beforeAll, describe, expect, test } from "vitest";
import { roles } from "../../shared/roles.ts";
import { composeDemo, demoSize } from "./compose-demo.ts";
import { departmentCodes } from "./department-codes.ts";
import type { DemoPlan } from "./plan.ts";
import { day } from "./shanghai-time.ts";
import { clusters } from "./stories/clusters.ts";

const now = new Date("2026-03-12T06:30:00Z");
let plan: DemoPlan;

beforeAll(() => {
  plan = composeDemo({ seed: 1, now });
});

describe("the demo's plan", () => {
  test("the same seed and moment give the same plan", () => {
    expect(JSON.stringify(composeDemo({ seed: 1, now })) === JSON.stringify(plan)).toBe(true);
  });

  test("it has 3,000 orders and 600 complaints of at least 60 kinds over two houses", () => {
    expect(plan.orders).toHaveLength(demoSize.orders);
    expect(plan.complaints).toHaveLength(demoSize.complaints);
    expect(new Set(plan.complaints.map(({ kernel }) => kernel)).size).toBeGreaterThanOrEqual(60);
    for (const { slug } of plan.houses) {
      expect(plan.orders.filter(({ houseSlug }) => houseSlug === slug).length).toBeGreaterThan(1_200);
      expect(plan.complaints.filter(({ houseSlug }) => houseSlug === slug).length).toBeGreaterThan(200);
    }
  });

  test("no two complaints have the same text", () => {
    expect(new Set(plan.complaints.map(({ filing }) => filing.text)).size).toBe(demoSize.complaints);
  });

  test("every house has every role, all departments answered for, and 2 to 6 agents", () => {
    for (const { staff, departments } of plan.houses) {
      expect(new Set(staff.map(({ role }) => role))).toEqual(new Set(roles));
      expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length);
      expect(departments.map(({ code }) => code)).toEqual(departmentCodes);
      const staffed = new Set(staff.map(({ departmentCode }) => departmentCode));
      expect(departmentCodes.filter((code) => !staffed.has(code))).toEqual([]);
      const agents = staff.filter(({ role }) => role === "agent").length;
      expect(agents).toBeGreaterThanOrEqual(2);
      expect(agents).toBeLessThanOrEqual(6);
    }
  });

  test("nothing in it lies after now, and complaints reach back sixty days", () => {
    const received = plan.complaints.map(({ receivedAt }) => receivedAt.getTime());
    const moments = [
      ...received,
      ...plan.complaints.flatMap(({ deeds }) => deeds.map(({ at }) => at.getTime())),
      ...plan.orders.flatMap(({ shippedAt, deliveredAt, orderedAt }) =>
        [orderedAt, shippedAt, deliveredAt].flatMap((at) => at?.getTime() ?? []),
      ),
      ...plan.orders.flatMap(({ parcels }) =>
        parcels.flatMap(({ trace }) => trace.map(({ at }) => at.getTime())),
      ),
    ];
    expect(moments.filter((at) => at > now.getTime())).toEqual([]);
    expect(received).toEqual(received.toSorted((one, other) => one - other));
    expect(now.getTime() - (received[0] ?? 0)).toBeGreaterThan(50 * day);
    expect(now.getTime() - (received.at(-1) ?? 0)).toBeLessThan(day / 4);
  });

  test.each(clusters)("$sku is complained of $count times, all of one batch", (cluster) => {
    const aboutIt = plan.complaints.filter(
      ({ key }) => key.startsWith(cluster.sku) && !key.endsWith("-again"),
    );
    const orders = new Map(plan.orders.map((order) => [order.number, order]));
    const items = aboutIt.map(({ filing }) => orders.get(filing.orderNumber ?? "")?.items);
    expect(aboutIt).toHaveLength(cluster.count);
    expect(new Set(items.map((all) => all?.length))).toEqual(new Set([1]));
    expect(new Set(items.map((all) => all?.[0]?.batchCode)).size).toBe(1);
    for (const { receivedAt } of aboutIt) {
      expect(now.getTime() - receivedAt.getTime()).toBeLessThanOrEqual(cluster.fromDaysAgo * day);
    }
  });

  test.each([
    ["at night", "2026-03-12T19:10:00Z"],
    ["early on Sunday", "2026-03-15T00:01:00Z"],
  ])("it can be composed %s, and another seed tells other stories", (_, moment) => {
    const other = composeDemo({ seed: 3, now: new Date(moment) });
    expect(other.complaints).toHaveLength(demoSize.complaints);
    expect(other.complaints[0]?.filing.text).not.toBe(plan.complaints[0]?.filing.text);
  });

  test("it takes less than two seconds of work", () => {
    const before = process.cpuUsage();
    composeDemo({ seed: 4, now });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});
