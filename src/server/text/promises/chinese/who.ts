const roles =
  "售后|售前|客服|运营|技术|安装|维修|检修|法务|区域|高级|资深|财务|会计|品控|品质|质检|物流|仓储|仓库|发货|值班|采购|开票|发票|投诉|专项|专属|专业|服务|中心|主管|经理|店长|店主|总监|负责人|组长|班长|部门?|组|团队|小组|同事|同仁|专员|专人|老师|师傅|工程师|技师|技术员|快递|配送|送货|小哥|员|顺丰|京东|圆通|中通|韵达|申通|邮政|极兔|厂家|厂商|工厂|供应商|商家|门店|总部|总公司|公司|系统|领导|老板|人员|工作人员|实验室|检测|机构|站点|网点|驿站|医生|药师|律师|公关|市场";
const heads =
  /(?:主管|经理|仓库|财务|中心|店长|店主|总监|负责人|组长|班长|部门?|组|团队|同事|同仁|专员|专人|老师|师傅|工程师|技师|员|小哥|快递|顺丰|京东|圆通|中通|韵达|申通|邮政|极兔|厂家|厂商|工厂|供应商|商家|门店|总部|系统|领导|老板|人员|实验室|机构|物流|法务|客服|技术|运营|采购|售后|质检|站点|网点|驿站|会计|公关|总公司|医生|药师|律师)$/;
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万钱严武戴莫孔向汤";
const named = new RegExp(
  `小[${surnames}](?!心|时)|[${surnames}](?:经理|主管|工(?!作|厂)|总(?!部|公)|师傅|老师|店长|姐|哥|律师)|(?:${roles})+(?:[${surnames}](?:经理|主管|工|总|师傅|老师))?`,
  "g",
);

/** The person or department that acts: the last one named before the deed that is not merely spoken to. */
export function whoActs(beforeDeed: string): string | null {
  const actors = Array.from(beforeDeed.matchAll(named)).filter(
    ({ 0: name, index }) => (isHead(name) || isPersonal(name)) && !spokenTo.test(beforeDeed.slice(0, index)),
  );
  return actors.at(-1)?.[0] ?? null;
}

function isHead(name: string): boolean {
  return heads.test(name);
}

function isPersonal(name: string): boolean {
  return personal.test(name);
}

const personal = new RegExp(`^小|^[${surnames}](?:工|总|姐|哥)$`);
const spokenTo =
  /(?:[跟向找和与给到催问同在]|联系|反馈|转给|通知|提醒|收到|上报|交给|(?:您|你)的|通过|发|走)$/;
