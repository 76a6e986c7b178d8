import type { StaffView } from "../../../../shared/api/staff-view.ts";

export type Request = StaffView["requests"][number];
