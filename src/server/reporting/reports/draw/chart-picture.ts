import sharp from "sharp";
import { type Chart, chartSvg, type Table } from "./chart-svg.ts";
import type { ReportLang } from "./layout.ts";

export type ChartPicture = { png: Buffer; width: number; height: number };

/** For files that hold pictures and no drawings: three points to a pixel, sharp in print. */
export async function chartPicture(chart: Chart, table: Table, lang: ReportLang): Promise<ChartPicture> {
  const { svg, width, height } = chartSvg(chart, table, lang);
  const png = await sharp(Buffer.from(svg), { density: 72 * pixelsPerPoint })
    .png({ palette: true })
    .toBuffer();
  return { png, width, height };
}

const pixelsPerPoint = 3;
