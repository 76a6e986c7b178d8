import { staffCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";
import { connectHook, tellOpinions, watchFor } from "./told-opinions.ts";

/** Public opinion with something on each of its pages: `console/` paths of them. */
export async function opinionsAtWork(house: TestHouse): Promise<string[]> {
  const pr = await staffCaller(house, "pr", "alpha");
  const operations = await staffCaller(house, "operations_manager", "alpha");
  const hook = await connectHook(house, "黑猫投诉");
  await watchFor(house, pr, { name: "幼兔奶粉", words: ["幼兔", "北岭乳业"], patterns: ["奶粉.{0,6}结块"] });
  const letter = "给孩子买的幼兔奶粉打开就是结块的，批次 YT2609A，问客服一直让等，已经第三天了，准备曝光";
  await tellOpinions(house, hook, [
    { url: "https://tousu.example.com/1", title: "幼兔奶粉结块，商家不回复", text: letter, author: "小林" },
    { url: "https://tousu.example.com/2", title: "转发", text: `${letter}！`, author: "阿敏" },
    { url: "https://tousu.example.com/3", text: "幼兔的罐子凹了一块，不过换货很快，谢谢", author: "木木" },
    { url: "https://tousu.example.com/4", title: "幼兔客服态度", text: "幼兔客服回得慢，有点失望" },
  ]);
  await house.work();
  const { body } = await pr("listOpinions", { query: { which: "all" } });
  const byAddress = (end: string): number =>
    body.rows.find(({ address }: { address: string }) => address.endsWith(end)).number;
  const [grave, mild] = [byAddress("/1"), byAddress("/4")];
  const params = { opinion: String(mild) };
  await operations("draftOpinionReply", {
    params,
    body: { seenVersion: 0, words: "很抱歉让您久等，我们已为您安排专人跟进，今天 18 点前联系您。" },
  });
  await pr("approveOpinionReplyAsPr", { params, body: { version: 1 } });
  return ["opinions", `opinions/${grave}`, `opinions/${mild}`, "watch-lists"];
}
