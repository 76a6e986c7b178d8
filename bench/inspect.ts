/**
 * How many messages a second are held against every rule, on one core and without a database: `node bench/inspect.ts`.
 * Conversations are composed one after the other and none is kept, as they are read from history. The first part warms up.
 */
import { inspectConversation } from "../src/server/quality/inspection/inspect-conversation.ts";
import { standardRules } from "../src/server/quality/inspection/rules/rule-pack.ts";
import { showFigures } from "./figures.ts";
import { composedConversation } from "./inspected-month.ts";

const conversations = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 4_000);

inspectMany(conversations / 10);
const started = process.cpuUsage();
const { messages, broken } = inspectMany(conversations);
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1_000_000;

showFigures({
  rules: standardRules().length,
  conversations,
  messages,
  brokenFound: broken,
  cpuSeconds: Number(seconds.toFixed(2)),
  messagesPerCpuSecond: Math.round(messages / seconds),
  heapMb: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
});

function inspectMany(count: number) {
  let messages = 0;
  let broken = 0;
  for (let number = 0; number < count; number += 1) {
    const conversation = composedConversation(number);
    messages += conversation.messages.length;
    broken += inspectConversation(conversation, standardRules()).filter(
      ({ outcome }) => outcome === "broken",
    ).length;
  }
  return { messages, broken };
}
