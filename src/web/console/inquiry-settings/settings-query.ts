import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export const inquirySettingsQuery = queryOptions({
  queryKey: keys.inquirySettings,
  queryFn: () => answer(api.GET("/api/inquiry-settings")),
});
