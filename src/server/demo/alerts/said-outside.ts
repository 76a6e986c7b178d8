import { day, hour, minute } from "../shanghai-time.ts";

/** Something said of the house elsewhere, so long after the scene begins. */
export type Said = {
  after: number;
  source: string;
  author: string;
  title: string;
  body: string;
  /** Where it stands, without the protocol. */
  path: string;
};

export const inQuietTimes: Said[] = [
  {
    after: 1 * hour,
    source: "生活论坛",
    author: "晚风与茶",
    title: "青杉生活的茶具到手缺了个口",
    body: "包装挺好的，打开发现杯沿缺口，问了一下能补寄，等等看。",
    path: "forum.example/t/20417",
  },
  {
    after: 2 * day,
    source: "消费投诉平台",
    author: "匿名用户",
    title: "青杉生活快递三天没动",
    body: "物流一直停在中转站，希望商家给个准信。",
    path: "tousu.example/c/880213",
  },
  {
    after: 4 * day,
    source: "种草社区",
    author: "阿禾的小厨房",
    title: "用了半年的青杉生活炒锅",
    body: "不粘还在，手柄螺丝松过一次，客服寄了新的。",
    path: "notes.example/p/5f01c2",
  },
];

export function aboutLids(batch: string): Said[] {
  return [
    {
      after: 0,
      source: "种草社区",
      author: "小满妈妈",
      title: "青杉316保温杯漏水，孩子手被烫红了",
      body: `早上灌的热水，放书包里从杯盖渗出来，孩子手背烫红一片，去了医院。杯底批号 ${batch}，大家看看自己的。`,
      path: "notes.example/p/61b9d0",
    },
    {
      after: 25 * minute,
      source: "种草社区",
      author: "今天也要早睡",
      title: "我的青杉保温杯也渗水",
      body: `同款，批号 ${batch}，横放十分钟包里就湿了。`,
      path: "notes.example/p/61ba11",
    },
    {
      after: 50 * minute,
      source: "消费投诉平台",
      author: "匿名用户",
      title: "青杉生活保温杯质量问题，要求退款",
      body: `青杉 316 不锈钢真空保温杯 500ml，批号 ${batch}，杯盖漏热水，太让人失望了。`,
      path: "tousu.example/c/881077",
    },
    {
      after: 75 * minute,
      source: "短视频",
      author: "老周测评",
      title: "三只青杉保温杯，一只漏",
      body: `倒置十分钟，批号 ${batch} 的这只漏了，另外两个批次没有。`,
      path: "video.example/v/7300418",
    },
    {
      after: 100 * minute,
      source: "短视频",
      author: "橘子不加糖",
      title: "青杉生活这次翻车了",
      body: `保温杯盖子渗水，${batch} 这一批都这样，再不处理我就找媒体曝光。`,
      path: "video.example/v/7300566",
    },
    {
      after: 125 * minute,
      source: "短视频",
      author: "咸鱼不翻身",
      title: "青杉保温杯漏不漏，我也测了",
      body: `倒过来晃了十下，批号 ${batch}，盖沿一圈水。`,
      path: "video.example/v/7300790",
    },
    {
      after: 150 * minute,
      source: "种草社区",
      author: "麦子",
      title: "求问青杉保温杯批号在哪看",
      body: `杯底最小那行字吗？我的是 ${batch}，还能用吗？`,
      path: "notes.example/p/61c2aa",
    },
    {
      after: 175 * minute,
      source: "消费投诉平台",
      author: "匿名用户",
      title: "青杉生活保温杯漏水弄坏电脑",
      body: `批号 ${batch}，放包里漏了半杯，电脑进水，要求赔偿维修费。`,
      path: "tousu.example/c/881190",
    },
    {
      after: 200 * minute,
      source: "生活论坛",
      author: "二号楼的猫",
      title: "青杉保温杯客服态度还行",
      body: `批号 ${batch} 漏水，打电话一下就接了，说免费换盖。`,
      path: "forum.example/t/20551",
    },
    {
      after: 225 * minute,
      source: "生活论坛",
      author: "山里来的",
      title: "青杉保温杯召回了吗",
      body: `看到好几个人说 ${batch} 漏水，有没有官方消息？`,
      path: "forum.example/t/20533",
    },
    {
      after: 250 * minute,
      source: "消费投诉平台",
      author: "匿名用户",
      title: "青杉生活保温杯渗水烫伤",
      body: `批号 ${batch}，热水从盖沿流出来，手腕烫了一下，客服说可以换盖。`,
      path: "tousu.example/c/881142",
    },
    {
      after: 275 * minute,
      source: "生活论坛",
      author: "青石巷",
      title: "转：青杉316保温杯漏水，孩子手被烫红了",
      body: `早上灌的热水，放书包里从杯盖渗出来，孩子手背烫红一片，去了医院。杯底批号 ${batch}，大家看看自己的。`,
      path: "forum.example/t/20540",
    },
    {
      after: 300 * minute,
      source: "种草社区",
      author: "北纬三十",
      title: "青杉保温杯换盖流程",
      body: `批号 ${batch}，收到短信了，选了换新盖，运费他们出，等收到再来说。`,
      path: "notes.example/p/61c3e8",
    },
  ];
}
