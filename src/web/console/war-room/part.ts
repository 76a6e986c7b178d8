import type { WarRoom } from "./war-room-query.ts";

/** What each part of the room is drawn from. */
export type Part = { number: string; room: WarRoom; isOpen: boolean };
