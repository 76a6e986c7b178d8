import type { DemoHouse } from "../plan.ts";
import { departments } from "./departments.ts";
import { grades } from "./grades.ts";
import { staffOf } from "./staff.ts";

export const qingshan: DemoHouse = {
  slug: "qingshan",
  nameZh: "青杉生活",
  nameEn: "Qingshan Living",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  silenceDays: 7,
  reopenDays: 30,
  shops: [
    { code: "flagship", name: "青杉生活官方旗舰店" },
    { code: "kitchen", name: "青杉厨房专营店" },
    { code: "farm", name: "青杉小满生鲜店" },
  ],
  departments,
  grades: grades(1),
  staff: staffOf("qingshan", [
    ["林语桐", "lin.yutong", "agent", "junior", null, "warm"],
    ["周子衿", "zhou.zijin", "agent", "junior", null, "plain"],
    ["何沐阳", "he.muyang", "agent", "junior", null, "hasty"],
    ["许清禾", "xu.qinghe", "agent", "junior", null, "warm"],
    ["沈一诺", "shen.yinuo", "agent", "junior", null, "plain"],
    ["唐晓棠", "tang.xiaotang", "senior_agent", "senior", null, "warm"],
    ["罗景行", "luo.jingxing", "senior_agent", "senior", null, "plain"],
    ["顾南星", "gu.nanxing", "supervisor", "supervisor", null, "warm"],
    ["姜承远", "jiang.chengyuan", "operations_manager", "manager"],
    ["马铁林", "ma.tielin", "department_handler", "junior", "warehouse"],
    ["邹小满", "zou.xiaoman", "department_handler", "junior", "logistics"],
    ["白若溪", "bai.ruoxi", "department_handler", "junior", "product"],
    ["丁浩川", "ding.haochuan", "department_handler", "junior", "after_sales"],
    ["范思远", "fan.siyuan", "department_handler", "junior", "supplier"],
    ["程砚之", "cheng.yanzhi", "legal", "senior", "legal"],
    ["陆知夏", "lu.zhixia", "pr", "senior", "pr"],
    ["秦舒云", "qin.shuyun", "inspector", "senior"],
    ["莫子谦", "mo.ziqian", "inspector", "junior"],
    ["韩立冬", "han.lidong", "quality_manager", "supervisor"],
    ["苏念安", "su.nian", "trainer", "senior"],
    ["钟以宁", "zhong.yining", "administrator", "junior"],
    ["严审之", "yan.shenzhi", "auditor", "junior"],
  ]),
};
