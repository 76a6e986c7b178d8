import { approval } from "./zh/approval.ts";
import { common } from "./zh/common.ts";
import { filing } from "./zh/filing.ts";
import { follow } from "./zh/follow.ts";
import { myData } from "./zh/my-data.ts";
import { problems } from "./zh/problems.ts";
import { rating } from "./zh/rating.ts";
import { recall } from "./zh/recall.ts";
import { supply } from "./zh/supply.ts";

export const zh = { approval, common, filing, follow, myData, problems, rating, recall, supply };

/** What every language must say; a missing key does not compile. */
export type Words = typeof zh;
