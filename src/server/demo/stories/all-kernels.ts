import type { Kernel } from "./kernel.ts";
import { afterSales } from "./kernels/after-sales.ts";
import { broken } from "./kernels/broken.ts";
import { counterfeit } from "./kernels/counterfeit.ts";
import { descriptionMismatch } from "./kernels/description-mismatch.ts";
import { faulty } from "./kernels/faulty.ts";
import { foodHealthSafety } from "./kernels/food-health-safety.ts";
import { logistics } from "./kernels/logistics.ts";
import { payment } from "./kernels/payment.ts";
import { personalData } from "./kernels/personal-data.ts";
import { platformAndOther } from "./kernels/platform-and-other.ts";
import { poorGoods } from "./kernels/poor-goods.ts";
import { price } from "./kernels/price.ts";
import { promotion } from "./kernels/promotion.ts";
import { serviceAttitude } from "./kernels/service-attitude.ts";
import { stockShipping } from "./kernels/stock-shipping.ts";

export const allKernels: Kernel[] = [
  ...broken,
  ...faulty,
  ...poorGoods,
  ...counterfeit,
  ...descriptionMismatch,
  ...price,
  ...promotion,
  ...stockShipping,
  ...logistics,
  ...afterSales,
  ...serviceAttitude,
  ...foodHealthSafety,
  ...personalData,
  ...payment,
  ...platformAndOther,
];

/** The story told of the bad batch. */
export const badBatchKernel = "flask_lid_leaks";
