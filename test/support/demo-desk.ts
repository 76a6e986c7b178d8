import type { Staff } from "../../src/server/actor.ts";
import { openByHand } from "../../src/server/alerts/record/open-by-hand.ts";
import { playBadBatch } from "../../src/server/demo/alerts/bad-batch.ts";
import { openDesk } from "../../src/server/demo/alerts/desk.ts";
import { connectMessages } from "../../src/server/demo/alerts/messages.ts";
import { letReach } from "../../src/server/demo/alerts/reach-people.ts";
import { watchOutside } from "../../src/server/demo/alerts/talk-outside.ts";
import type { Role } from "../../src/shared/roles.ts";
import type { TestHouse } from "./house.ts";
import { soldBatches } from "./shop-of-batches.ts";

type Plan = { units: number; days: number };

/** A red alert about a batch as the demo plays it, with that many days behind it; its number. The clock moves on by them. */
export async function demoAlert(house: TestHouse, slug: string, { units, days }: Plan): Promise<string> {
  const goods = { sku: "CUP-1", name: "保温杯", batch: "CUP-C1", supplier: "九曲五金", units };
  await soldBatches(house, slug, [goods]);
  const desk = await openDesk({
    house: house.house,
    stage: { ...house.tenant(slug), staff: await staffOf(house, slug) },
    clock: { now: house.now, set: house.setClock },
    now: new Date(house.now().getTime() + days * 86_400_000),
  });
  await letReach(house.house, desk.stage, desk.crew);
  const messages = await connectMessages(house.house, desk.crew.operations, house.now);
  const { number } = await openByHand(desk.crew.supervisor, {
    title: "杯盖渗水",
    level: "orange",
    scope: [{ kind: "batch", subject: { sku: goods.sku, batch: goods.batch } }],
    signalNumbers: [],
    isDrill: false,
  });
  await watchOutside(desk);
  await playBadBatch(desk, number);
  await desk.until(desk.now);
  await messages.close();
  return number;
}

async function staffOf(house: TestHouse, slug: string): Promise<(email: string) => Staff> {
  const { tenantId } = house.tenant(slug);
  const people = await house.rows<{ id: string; email: string; name: string; role: Role }>(
    "SELECT id, email, name, role FROM staff WHERE tenant_id = $1",
    [tenantId],
  );
  return (email) => {
    const { id, name, role } = people.find((person) => person.email === email)!;
    return { kind: "staff", tenantId, id, name, role, gradeCode: "manager", departmentId: null };
  };
}
