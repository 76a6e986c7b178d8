import type { Words } from "../../locales/words.ts";
import type { careZh } from "./zh.ts";

export const careEn: Words<typeof careZh> = {
  own: {
    title: "Workload and care",
    about:
      "You see these figures first. Your supervisor sees them only after {{days}} days, or earlier if you choose “Let my supervisor see”. They never count for performance.",
    share: "Let my supervisor see",
    shared: "Your supervisor can now see the days through {{day}}.",
  },
  day: "Day",
  heavyMessages: "Heavy words (messages)",
  nightHours: "Night work (hours)",
  hours: "Work (hours)",
  messages: "Messages written",
  openComplaints: "Open complaints",
  pace: "Messages an hour",
  daysWithoutRest: "Days in a row",
  chart: "Heavy words and night work, day by day",
  support: "Whom to turn to",
  noProposals: "Nothing needs to change at present.",
  proposal: {
    break: "A break",
    lighter_cases: "Some calmer cases",
    day_shifts: "Day shifts",
    fewer_open: "Hand on some open complaints",
    slower_pace: "A slower pace",
    days_off: "Days off",
  },
  found: {
    break: "{{found}} heavy messages on {{day}} (proposed from {{limit}})",
    lighter_cases: "{{found}} heavy messages in the 7 days up to {{day}} (proposed from {{limit}})",
    day_shifts: "{{found}} night hours in the 7 days up to {{day}} (proposed from {{limit}})",
    fewer_open: "{{found}} open complaints (proposed from {{limit}})",
    slower_pace: "{{found}} messages an hour on {{day}} (proposed from {{limit}})",
    days_off: "{{found}} days worked in a row up to {{day}} (proposed from {{limit}})",
  },
  team: {
    title: "Staff care",
    about:
      "What agents face each day, and what could ease it. Each person sees their own first; nothing here counts for performance.",
    together: "Together",
    togetherText:
      "{{people}} people worked {{hours}} hours, {{nightHours}} of them at night, and met {{heavyMessages}} heavy messages.",
    tooFew: "Fewer than three people: a total would tell of each of them, so none is shown.",
    through: "through {{day}}",
    notYet: "They have not looked at it themselves and the time is not up: not shown yet.",
    empty: "Nothing recorded in this period",
    emptyHelp: "Figures appear when agents have written messages.",
  },
  rules: {
    title: "Rules of care",
    heavyPerDay: "Heavy messages in a day",
    heavyPerWeek: "Heavy messages in 7 days",
    nightHoursPerWeek: "Night hours in 7 days",
    openComplaints: "Open complaints",
    messagesPerHour: "Messages an hour",
    daysWithoutRest: "Days in a row",
    shownAfterDays: "Shown to supervisors after (days)",
    supportZh: "Whom to turn to (Chinese)",
    supportEn: "Whom to turn to (English)",
    save: "Save",
    saved: "Saved",
  },
};
