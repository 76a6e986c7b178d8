import type { DemoHouse } from "../plan.ts";
import { departments } from "./departments.ts";
import { grades } from "./grades.ts";
import { staffOf } from "./staff.ts";

export const lingyue: DemoHouse = {
  slug: "lingyue",
  nameZh: "凌跃数码运动",
  nameEn: "Lingyue Digital & Sports",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  silenceDays: 7,
  reopenDays: 30,
  shops: [
    { code: "digital", name: "凌跃数码官方旗舰店" },
    { code: "outdoor", name: "凌跃户外运动店" },
  ],
  departments,
  grades: grades(2),
  staff: staffOf("lingyue", [
    ["田佳宁", "tian.jianing", "agent", "junior", null, "warm"],
    ["方启明", "fang.qiming", "agent", "junior", null, "plain"],
    ["叶青岚", "ye.qinglan", "agent", "junior", null, "plain"],
    ["曹大勇", "cao.dayong", "agent", "junior", null, "hasty"],
    ["袁小荷", "yuan.xiaohe", "senior_agent", "senior", null, "warm"],
    ["蒋文博", "jiang.wenbo", "senior_agent", "senior", null, "plain"],
    ["邵思齐", "shao.siqi", "supervisor", "supervisor", null, "plain"],
    ["贺云峰", "he.yunfeng", "operations_manager", "manager"],
    ["雷东升", "lei.dongsheng", "department_handler", "junior", "warehouse"],
    ["史小北", "shi.xiaobei", "department_handler", "junior", "logistics"],
    ["黎安然", "li.anran", "department_handler", "junior", "product"],
    ["龚维远", "gong.weiyuan", "department_handler", "junior", "after_sales"],
    ["孟繁星", "meng.fanxing", "department_handler", "junior", "supplier"],
    ["欧阳正", "ouyang.zheng", "legal", "senior", "legal"],
    ["段新语", "duan.xinyu", "pr", "senior", "pr"],
    ["侯静怡", "hou.jingyi", "inspector", "senior"],
    ["邱若白", "qiu.ruobai", "inspector", "junior"],
    ["万里程", "wan.licheng", "quality_manager", "supervisor"],
    ["武子恒", "wu.ziheng", "trainer", "senior"],
    ["尹海川", "yin.haichuan", "administrator", "junior"],
    ["柴守正", "chai.shouzheng", "auditor", "junior"],
  ]),
};
