import { type Caller, tokenCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";
import { investigatingComplaint, take, takeOn, viewOf } from "./walk.ts";

/** A department is asked, and the question is opened to a supplier through a link. */
export async function suppliedRequest(
  house: TestHouse,
  agent: Caller,
  { slug = "alpha", question = {}, filed = {} }: { slug?: string; question?: object; filed?: object } = {},
) {
  const { number } = await investigatingComplaint(agent, filed as Record<string, unknown>);
  await take(agent, "askDepartment", number, {
    departmentId: house.tenant(slug).departmentIds.warehouse,
    question: "这个批次有没有质检记录？",
    ...question,
  });
  const requestId = (await viewOf(agent, number)).requests.at(-1)!.id;
  const { url, link } = await takeOn(agent, "sendSupplierLink", number, requestId, { supplier: "恒温杯业" });
  const token = (url as string).split("#")[1]!;
  return { number, requestId, linkId: link.id as string, token, supplier: tokenCaller(house, token) };
}
