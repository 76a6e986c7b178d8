import { expect, test } from "vitest";
import { judgeMood } from "./mood.ts";
import { readText } from "./read-text.ts";

test.each([
  ["calm", "你好，请问这款电饭煲的内胆可以单独购买吗"],
  ["calm", "已经收到补发的零件，谢谢"],
  ["worried", "宝宝喝了这罐奶粉会不会有问题，很担心"],
  ["worried", "I'm worried the parcel won't be here before the wedding, please help"],
  ["disappointed", "和想象的差太远了，有点失望"],
  ["angry", "你们这就是欺骗消费者，太过分了"],
  ["angry", "Third time you sent the wrong size, this is ridiculous"],
  ["furious", "真他妈不要脸，滚蛋"],
  ["threat_expose", "再不处理我就打12315，还要找记者曝光你们"],
  ["threat_expose", "My lawyer will be in touch"],
  ["threat_harm_self_or_others", "钱要不回来我就不想活了"],
  ["threat_harm_self_or_others", "今天不给解决我就带刀去你们店里"],
])("%s: %s", (mood, text) => {
  expect(judgeMood(readText(text)).mood).toBe(mood);
});

test.each(["这价格真是跳楼价", "快递慢得气死我了", "我不想曝光你们，只想解决问题"])(
  "a figure of speech or a denial is no threat: %s",
  (text) => {
    expect(judgeMood(readText(text)).mood).not.toMatch(/^threat/);
  },
);

test("the gravest mood heard is the one named", () => {
  expect(judgeMood(readText("太让人失望了，你们这群骗子，我要报警")).mood).toBe("threat_expose");
});
