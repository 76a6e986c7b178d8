import type { operations } from "../../../shared/api/schema.gen.ts";

export type InquirySettings =
  operations["readInquirySettings"]["responses"]["200"]["content"]["application/json"];
