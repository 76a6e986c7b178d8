/** Where customers live: province, city, and how many of them. */
export const places: [province: string, city: string, share: number][] = [
  ["广东", "广州", 7],
  ["广东", "深圳", 7],
  ["广东", "佛山", 3],
  ["浙江", "杭州", 6],
  ["浙江", "宁波", 3],
  ["江苏", "南京", 5],
  ["江苏", "苏州", 5],
  ["上海", "上海", 7],
  ["北京", "北京", 7],
  ["四川", "成都", 6],
  ["重庆", "重庆", 4],
  ["湖北", "武汉", 5],
  ["湖南", "长沙", 4],
  ["山东", "青岛", 3],
  ["山东", "济南", 3],
  ["河南", "郑州", 4],
  ["陕西", "西安", 4],
  ["福建", "厦门", 3],
  ["安徽", "合肥", 3],
  ["辽宁", "沈阳", 2],
  ["黑龙江", "哈尔滨", 2],
  ["云南", "昆明", 2],
  ["广西", "南宁", 2],
  ["新疆", "乌鲁木齐", 1],
];

/** Where parcels start, by house. */
export const warehouses: Record<string, { name: string; city: string }[]> = {
  qingshan: [
    { name: "杭州萧山仓", city: "杭州" },
    { name: "武汉东西湖仓", city: "武汉" },
  ],
  lingyue: [
    { name: "东莞虎门仓", city: "东莞" },
    { name: "嘉兴南湖仓", city: "嘉兴" },
  ],
};

/** Made-up carriers and the letters their tracking numbers begin with. */
export const carriers: { name: string; prefix: string; share: number }[] = [
  { name: "迅达快递", prefix: "XD", share: 5 },
  { name: "安通速运", prefix: "AT", share: 4 },
  { name: "飞鸽物流", prefix: "FG", share: 3 },
  { name: "四方快运", prefix: "FK", share: 1 },
];
