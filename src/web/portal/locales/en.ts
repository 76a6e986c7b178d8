import { approval } from "./en/approval.ts";
import { common } from "./en/common.ts";
import { filing } from "./en/filing.ts";
import { follow } from "./en/follow.ts";
import { myData } from "./en/my-data.ts";
import { problems } from "./en/problems.ts";
import { rating } from "./en/rating.ts";
import { recall } from "./en/recall.ts";
import { supply } from "./en/supply.ts";
import type { Words } from "./zh.ts";

export const en: Words = { approval, common, filing, follow, myData, problems, rating, recall, supply };
