/** Each province as one square: its names, its code (ISO 3166-2:CN), column and row of a layout that keeps neighbours near. */
export const provinceTiles = [
  ["黑龙江", "Heilongjiang", "HL", 8, 0],
  ["内蒙古", "Inner Mongolia", "NM", 6, 1],
  ["辽宁", "Liaoning", "LN", 7, 1],
  ["吉林", "Jilin", "JL", 8, 1],
  ["新疆", "Xinjiang", "XJ", 0, 2],
  ["甘肃", "Gansu", "GS", 2, 2],
  ["宁夏", "Ningxia", "NX", 3, 2],
  ["山西", "Shanxi", "SX", 4, 2],
  ["河北", "Hebei", "HE", 5, 2],
  ["北京", "Beijing", "BJ", 6, 2],
  ["天津", "Tianjin", "TJ", 7, 2],
  ["青海", "Qinghai", "QH", 1, 3],
  ["陕西", "Shaanxi", "SN", 3, 3],
  ["河南", "Henan", "HA", 4, 3],
  ["山东", "Shandong", "SD", 6, 3],
  ["西藏", "Tibet", "XZ", 1, 4],
  ["四川", "Sichuan", "SC", 2, 4],
  ["重庆", "Chongqing", "CQ", 3, 4],
  ["湖北", "Hubei", "HB", 4, 4],
  ["安徽", "Anhui", "AH", 5, 4],
  ["江苏", "Jiangsu", "JS", 6, 4],
  ["上海", "Shanghai", "SH", 7, 4],
  ["云南", "Yunnan", "YN", 2, 5],
  ["贵州", "Guizhou", "GZ", 3, 5],
  ["湖南", "Hunan", "HN", 4, 5],
  ["江西", "Jiangxi", "JX", 5, 5],
  ["浙江", "Zhejiang", "ZJ", 6, 5],
  ["广西", "Guangxi", "GX", 3, 6],
  ["广东", "Guangdong", "GD", 4, 6],
  ["福建", "Fujian", "FJ", 5, 6],
  ["台湾", "Taiwan", "TW", 7, 6],
  ["海南", "Hainan", "HI", 3, 7],
  ["澳门", "Macao", "MO", 4, 7],
  ["香港", "Hong Kong", "HK", 5, 7],
] as const;

type Counted = { province: string; complaints: number; orders: number };
export type Tile = {
  zh: string;
  en: string;
  code: string;
  column: number;
  row: number;
  complaints: number;
  orders: number;
};

/** The squares with their counts. Shops write 浙江 and 浙江省; what is no province stands in the table alone. */
export function tilesOf(counted: readonly Counted[]): Tile[] {
  return provinceTiles.map(([zh, en, code, column, row]) => {
    const here = counted.filter(({ province }) => province.startsWith(zh));
    const sum = (of: "complaints" | "orders") => here.reduce((total, each) => total + each[of], 0);
    return { zh, en, code, column, row, complaints: sum("complaints"), orders: sum("orders") };
  });
}
