import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import { allKernels, badBatchKernel } from "./all-kernels.ts";
import type { Kernel } from "./kernel.ts";

/** A trouble that can befall this shelf; grave ones are rare, parcels and faulty goods common. */
export function drawKernel(dice: Dice, shelf: Goods[]): Kernel {
  return dice.weighted(kernelsFor(shelf), share);
}

export function kernelsFor(shelf: Goods[]): Kernel[] {
  const kinds = new Set(shelf.map(({ kind }) => kind));
  return allKernels.filter(
    ({ code, fits }) => code !== badBatchKernel && (fits === null || fits.some((kind) => kinds.has(kind))),
  );
}

function share({ severity, category, fits, language }: Kernel): number {
  const often =
    category === "logistics" || category === "goods_quality" || category === "stock_shipping" ? 1.6 : 1;
  const seldom = (fits === null ? 0.6 : 1) * (language === "en" ? 0.5 : 1);
  return { low: 1, normal: 1.2, high: 0.7, critical: 0.3 }[severity] * often * seldom;
}
