import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { staffCaller } from "../support/caller.ts";
import { deedForm, sendDeed, signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { acceptedComplaint, viewOf } from "../support/walk.ts";

describe("A promise in words", () => {
  const journey = openJourney({ isOneStory: true });
  let agent: Page;
  let number: string;

  beforeAll(async () => {
    const caller = await staffCaller(journey.house, "agent", "alpha");
    ({ number } = await acceptedComplaint(caller));
    agent = (await journey.browser.open("desk")).page;
    await signInAs(agent, "agent", "alpha", `/console/complaints/${number}`);
  });

  test("what is being written is read, and one key confirms it", async () => {
    await agent.getByLabel("回复客户").last().fill("实在抱歉，两小时内主管给您回电。");
    const found = agent.getByRole("list", { name: "这条消息里的承诺" });
    await found.getByText(/^承诺：主管回电 · 今天 \d\d:\d\d 前$/).waitFor();
    await found.getByRole("button", { name: "确认", exact: true }).press("Enter");
    await found.getByText(/^发送后记入承诺：主管回电/).waitFor();
    await agent.getByRole("button", { name: "发送给客户" }).click();

    const file = agent.getByRole("region", { name: "案卷" });
    await file.getByRole("button", { name: /^承诺/ }).click();
    await file.getByText("主管回电", { exact: true }).waitFor();
    await file.getByText("来自消息").waitFor();
  });

  test("a vague word gives way to a time that the clocks allow", async () => {
    const words = agent.getByLabel("回复客户").last();
    await words.fill("我们会尽快给您回电。");
    const found = agent.getByRole("list", { name: "这条消息里的承诺" });
    await found.getByText("没有说时间：回电").waitFor();
    await found.getByRole("button", { name: "写明时间" }).click();
    await expect.poll(() => words.inputValue()).toMatch(/^我们会在今天 \d\d:\d\d 前给您回电。$/);
    await words.fill("");
    await expect.poll(() => found.count()).toBe(0);
  });

  test("at risk it lies on the owner's desk; forgotten, the customer is told first, then it is broken", async () => {
    await journey.browser.advance(95);
    const supervisor = (await journey.browser.open("desk")).page;
    await signInAs(supervisor, "supervisor", "alpha", "/console/promises");
    await supervisor.getByText("快到期", { exact: true }).click();
    await supervisor.getByRole("link", { name: "主管回电" }).waitFor();

    await journey.browser.advance(15);
    await agent
      .getByText(/会比答应的晚，非常抱歉/)
      .first()
      .waitFor();
    await journey.browser.advance(24 * 60);
    await supervisor.getByText("曾超时", { exact: true }).first().click();
    await supervisor.getByRole("link", { name: "主管回电" }).waitFor();
    await supervisor.getByText("最近 90 天的兑现情况").click();
    await supervisor.getByRole("columnheader", { name: "按负责人" }).waitFor();
  });

  test("kept late with proof it stays on record as broken", async () => {
    await agent.getByRole("region", { name: "案卷" }).getByRole("button", { name: "兑现承诺" }).click();
    const proof = deedForm(agent, "兑现承诺");
    await proof.getByRole("textbox").fill("已通话，客户接受。");
    await sendDeed(proof, "兑现承诺");
    const caller = await staffCaller(journey.house, "agent", "alpha");
    await expect
      .poll(async () => (await viewOf(caller, number)).promises)
      .toMatchObject([{ state: "kept", wasBroken: true, source: "message" }]);
  });
});
