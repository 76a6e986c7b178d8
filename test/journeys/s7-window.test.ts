import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openDeed, pick, sendDeed, signInAs } from "../support/console-page.ts";
import { followToken } from "../support/customer.ts";
import { openJourney } from "../support/journey.ts";
import { anOrder } from "../support/order.ts";
import { photo } from "../support/photo.ts";

const told = "去年秋天装的电动天窗，入冬以后关不上，遥控器按了没反应，卧室漏风。我自己不敢拆。";
const terms =
  "打开检修前先向您说明：如果是产品本身的故障，检修、配件和上门都不收费；如果是外力或改装造成的，会先报价，您同意了再修。";
const mistakes = [
  "第一位接听的同事超出权限，告诉客户“自己找人修过就不保修”，这句话没有依据。",
  "接听后没有在当天上门查看，让客户在冬天等了三天。",
  "没有在来电时确认谁在家、谁拿主意，儿子第二天又打来重说了一遍。",
];

describe("S7 The window that would not close", () => {
  const journey = openJourney({ isOneStory: true });
  let number: string;
  let taker: Page;
  let manager: Page;
  let technician: Page;
  let buyer: Page;

  beforeAll(async () => {
    const order = { number: "MJ20260901007", phone: "13900001234", itemName: "电动天窗 78×98" };
    await anOrder(journey.house, "alpha", order);
    // This merchant's handler of questions sits in after-sales technology.
    await journey.house.rows(
      "UPDATE department SET code = 'after_sales', name_zh = '售后技术部', name_en = 'After-sales technology' WHERE id = $1",
      [journey.house.tenant("alpha").departmentIds.warehouse],
    );
    taker = await screen("desk");
    manager = await screen("desk");
    technician = await screen("phone");
    buyer = await screen("phone");
  });

  test("the call is taken: order found, words kept, problem said back", async () => {
    await signInAs(taker, "agent", "alpha", "/console/new");
    await taker.getByLabel("订单号，或客户完整手机号").fill("MJ20260901007");
    await taker.getByRole("button", { name: "查找" }).click();
    await taker.getByText("电动天窗 78×98").first().click();
    await taker.getByLabel("客户的原话").fill(told);
    await taker.getByRole("button", { name: "登记", exact: true }).click();
    number = (await taker
      .getByText(/^\d{4}-\d{4}-\d$/)
      .first()
      .textContent())!;
    await journey.house.work();
    await taker.getByRole("button", { name: "打开投诉单" }).click();

    const form = await openDeed(taker, "受理");
    await form.getByRole("textbox").fill("您家的电动天窗入冬后关不上、遥控没反应，希望尽快修好。");
    await sendDeed(form, "受理");
    await buyer.goto(`/c#${await followToken(journey.house, number)}`);
    await buyer.getByRole("button", { name: "对，就是这样" }).tap();
    await taker.getByText("客户已认可").first().waitFor();
  });

  test("two relatives who influence the buyer are noted", async () => {
    await unfold(taker, "客户");
    for (const [name, relation, influence] of [
      ["陈先生", "儿子", "懂安装，认为是电机质量问题，倾向换新；技术上的事先跟他讲。"],
      ["刘女士", "邻居", "装过同款，常和客户一起拿主意。"],
    ] as const) {
      const form = await openPersonForm(taker);
      await form.getByLabel("称呼").fill(name);
      await form.getByLabel("与客户的关系").fill(relation);
      await form.getByLabel("有什么影响、该怎么沟通").fill(influence);
      await sendDeed(form, "登记相关人");
      await taker.getByText(influence).first().waitFor();
    }
  });

  test("the after-sales manager takes the case over with a brief; nothing has to be told twice", async () => {
    await unfold(taker, "交接");
    await taker
      .getByRole("region", { name: "交接", exact: true })
      .getByRole("button", { name: "交接给同事" })
      .click();
    const form = taker.getByRole("region", { name: "交接给同事", exact: true });
    await form.getByRole("combobox", { name: "同事" }).click();
    await taker
      .getByTitle(/^supervisor alpha/)
      .last()
      .click();
    await form
      .getByLabel("交接说明")
      .fill("客户怕再等，请当天答复上门时间。我说过自行维修不保修，没有把握，请更正。");
    await sendDeed(form, "交接给同事");

    await signInAs(manager, "supervisor", "alpha", "/console/hand-overs");
    await manager.getByText("您家的电动天窗入冬后关不上").first().waitFor();
    await manager.getByText("相关人陈先生（儿子）：懂安装", { exact: false }).waitFor();
    await manager.getByText("相关人刘女士（邻居）", { exact: false }).waitFor();
    await manager.getByRole("button", { name: "接手", exact: true }).click();
    await manager.getByRole("region", { name: "下一步" }).waitFor();
    await buyer
      .getByText(/现在由supervisor alpha负责/)
      .first()
      .waitFor();
  });

  test("what is free and what is paid is said before anything is opened", async () => {
    await manager.getByLabel("回复客户").last().fill(terms);
    await manager.getByRole("button", { name: "发送给客户" }).click();
    await buyer.getByText(terms).waitFor();
  });

  test("the technicians are asked by a template; the customer is told what is waited for", async () => {
    await sendDeed(await openDeed(manager, "分诊"), "分诊");
    await sendDeed(await openDeed(manager, "开始核实"), "开始核实");
    const question = await openDeed(manager, "请部门协查");
    await pick(question, "部门", "售后技术部");
    await pick(question, "协查模板", "故障检测");
    await expect
      .poll(() => question.getByLabel("要核实的问题").inputValue())
      .toMatch(/判断是产品缺陷还是外部原因/);
    await sendDeed(question, "请部门协查");
    await buyer.getByText(/我们已请售后技术部核实您反映的情况，预计.+前得到答复/).waitFor();
    await buyer.getByText(/^售后技术部，/).waitFor();
  });

  test("a technician answers on a telephone, by the form, with a photo as proof", async () => {
    await signInAs(technician, "department_handler", "alpha");
    await technician.getByLabel("检测日期").fill("2026-09-16");
    await pick(technician.locator("main"), "故障原因", "产品缺陷");
    await technician.getByLabel("检测情况").fill("电机限位开关冻裂，低温下不回位，无外力痕迹。");
    await technician.getByRole("radiogroup", { name: "应免费维修" }).getByText("是", { exact: true }).tap();
    await technician
      .getByRole("textbox", { name: "答复", exact: true })
      .fill("判定产品缺陷，建议更换电机总成，当天可修好。");
    await technician.locator("input[type=file]").setInputFiles([await photo("限位开关.jpg", "#556677")]);
    await technician.getByText("限位开关.jpg").waitFor();
    await technician.getByRole("button", { name: "提交答复" }).tap();
    await technician.getByText("没有待答复的协查").waitFor();

    await manager.getByText("判定产品缺陷，建议更换电机总成").first().waitFor();
    await manager.getByText("低温下不回位，无外力痕迹").first().waitFor();
  });

  test("the finding rests on that photo; responsibility and causes are ruled", async () => {
    const finding = await openDeed(manager, "记录核实结果");
    await finding.getByLabel("核实到的事实").fill("限位开关低温失效，属产品缺陷，与客户使用无关。");
    await finding.getByText("属实", { exact: true }).click();
    await finding
      .getByRole("radiogroup", { name: "限位开关.jpg" })
      .getByText("支持", { exact: true })
      .click();
    await sendDeed(finding, "记录核实结果");

    const ruling = await openDeed(manager, "定责");
    await pick(ruling, "责任方", "供应商");
    await ruling.getByLabel("理由").fill("限位开关低温失效，批次缺陷。");
    await pick(ruling, "直接原因", "做工或材料缺陷");
    await pick(ruling, "根本原因", "入库质检缺失或不足");
    await sendDeed(ruling, "定责");
    await manager.getByText("商品 · 做工或材料缺陷").waitFor();
    await buyer.getByText("责任已认定").waitFor();
  });

  test("repair and a compensation for the real loss are offered; the buyer chooses", async () => {
    const offer = await openDeed(manager, "准备方案");
    await offer
      .getByLabel("给客户的说明")
      .fill("是电机限位开关的产品缺陷，维修全免费，多花的取暖费由我们补偿。");
    await fillOption(offer, 1, [
      "维修",
      "免费上门更换电机，并补偿取暖费 180 元",
      "上门维修并付补偿",
      "24",
      "680",
    ]);
    await fillOption(offer, 2, ["换货", "免费换装一套新天窗", "上门换装", "120", "1200"]);
    await sendDeed(offer, "准备方案");
    await sendDeed(await openDeed(manager, "发送方案"), "发送方案");
    await buyer.getByRole("button", { name: "选这个: 选项 1" }).tap();
    await buyer.getByRole("button", { name: "确定选这个" }).tap();
    await buyer.getByRole("heading", { name: "我们的承诺" }).waitFor();
  });

  test("it is repaired with proof; the buyer is content, and the cost is claimed from the supplier", async () => {
    const proof = await openDeed(manager, "兑现承诺");
    await proof.getByText("文字说明", { exact: true }).click();
    await proof.getByLabel("做了什么、结果如何").fill("已更换电机，试开关 20 次正常；补偿 180 元已转账。");
    await sendDeed(proof, "兑现承诺");
    await journey.house.work();
    await buyer.getByRole("button", { name: "解决了", exact: true }).tap();
    await buyer.getByLabel("想说的话").fill("师傅很耐心，当天就修好了。");
    await buyer.getByRole("button", { name: "确认已解决" }).tap();
    await manager.getByText("本单已归档，仅供查阅。").waitFor();

    await unfold(manager, "追偿");
    const recovery = manager.getByRole("region", { name: "追偿", exact: true });
    await recovery.getByText("还可向供应商追偿 ¥680.00").waitFor();
    await recovery.getByRole("button", { name: "拟定追偿" }).click();
    const claim = manager.getByRole("region", { name: "拟定追偿", exact: true });
    await claim.getByLabel("对方名称").fill("宁远五金厂");
    await claim.getByLabel(/^追偿金额/).fill("680");
    await claim.getByLabel("理由与依据").fill("限位开关批次缺陷，检测照片在案。");
    await sendDeed(claim, "拟定追偿");
    await recovery.getByText("待发出").waitFor();
  });

  test("the review names the three handling mistakes, for colleagues only", async () => {
    const review = await screen("desk");
    await signInAs(review, "quality_manager", "alpha", `/console/complaints/${number}`);
    const words = `复盘：\n${mistakes.map((mistake, index) => `${index + 1}. ${mistake}`).join("\n")}`;
    await review.getByLabel("内部备注").last().fill(words);
    await review.getByRole("button", { name: "保存备注" }).click();
    for (const mistake of mistakes) await review.getByText(mistake, { exact: false }).first().waitFor();
    await buyer.reload();
    await buyer.getByRole("heading", { name: "处理经过" }).waitFor();
    expect(await buyer.getByText("复盘").count()).toBe(0);
  });

  async function openPersonForm(page: Page): Promise<Locator> {
    const part = page.getByRole("region", { name: "客户", exact: true });
    await part.getByRole("button", { name: "登记相关人" }).click();
    return page.getByRole("region", { name: "登记相关人", exact: true });
  }

  async function unfold(page: Page, section: string): Promise<void> {
    const heading = page.getByRole("button", { name: section, exact: true });
    if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
  }

  async function fillOption(
    offer: Locator,
    position: number,
    [kind, content, step, hours, cost]: [string, string, string, string, string],
  ) {
    const option = offer.getByRole("group", { name: `方案 ${position}`, exact: true });
    await pick(option, "方式", kind);
    await option.getByLabel("具体内容").fill(content);
    await option.getByLabel("步骤", { exact: true }).fill(step);
    await option.getByLabel("小时内完成").fill(hours);
    await option.getByLabel(/^成本/).fill(cost);
  }

  async function screen(device: "phone" | "desk"): Promise<Page> {
    return (await journey.browser.open(device)).page;
  }
});
