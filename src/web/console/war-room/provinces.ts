/** Each province as one square: column and row of a layout that keeps neighbours near. */
export const provinceTiles = [
  ["黑龙江", "Heilongjiang", 8, 0],
  ["内蒙古", "Inner Mongolia", 6, 1],
  ["辽宁", "Liaoning", 7, 1],
  ["吉林", "Jilin", 8, 1],
  ["新疆", "Xinjiang", 0, 2],
  ["甘肃", "Gansu", 2, 2],
  ["宁夏", "Ningxia", 3, 2],
  ["山西", "Shanxi", 4, 2],
  ["河北", "Hebei", 5, 2],
  ["北京", "Beijing", 6, 2],
  ["天津", "Tianjin", 7, 2],
  ["青海", "Qinghai", 1, 3],
  ["陕西", "Shaanxi", 3, 3],
  ["河南", "Henan", 4, 3],
  ["山东", "Shandong", 6, 3],
  ["西藏", "Tibet", 1, 4],
  ["四川", "Sichuan", 2, 4],
  ["重庆", "Chongqing", 3, 4],
  ["湖北", "Hubei", 4, 4],
  ["安徽", "Anhui", 5, 4],
  ["江苏", "Jiangsu", 6, 4],
  ["上海", "Shanghai", 7, 4],
  ["云南", "Yunnan", 2, 5],
  ["贵州", "Guizhou", 3, 5],
  ["湖南", "Hunan", 4, 5],
  ["江西", "Jiangxi", 5, 5],
  ["浙江", "Zhejiang", 6, 5],
  ["广西", "Guangxi", 3, 6],
  ["广东", "Guangdong", 4, 6],
  ["福建", "Fujian", 5, 6],
  ["台湾", "Taiwan", 7, 6],
  ["海南", "Hainan", 3, 7],
  ["澳门", "Macao", 4, 7],
  ["香港", "Hong Kong", 5, 7],
] as const;

type Counted = { province: string; complaints: number; orders: number };
export type Tile = {
  zh: string;
  en: string;
  column: number;
  row: number;
  complaints: number;
  orders: number;
};

/** The squares with their counts. Shops write 浙江 and 浙江省; what is no province stands in the table alone. */
export function tilesOf(counted: readonly Counted[]): Tile[] {
  return provinceTiles.map(([zh, en, column, row]) => {
    const here = counted.filter(({ province }) => province.startsWith(zh));
    const sum = (of: "complaints" | "orders") => here.reduce((total, each) => total + each[of], 0);
    return { zh, en, column, row, complaints: sum("complaints"), orders: sum("orders") };
  });
}
