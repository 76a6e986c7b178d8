import { close } from "./closure.ts";
import { carryOut } from "./fulfilment.ts";
import { handOver } from "./hand-over.ts";
import { findOut } from "./inquiry.ts";
import { takeIn } from "./intake.ts";
import type { Life } from "./life.ts";
import { agreeOnRemedy } from "./remedy.ts";
import { withdraw } from "./withdrawal.ts";

/** Tells a complaint from the moment after it was received to its end, however far that lies ahead. */
export function live(life: Life): void {
  takeIn(life);
  if (life.fate.ending === "withdrawn_early") {
    withdraw(life);
    return;
  }
  handOver(life);
  findOut(life);
  if (life.fate.ending === "withdrawn_late") {
    withdraw(life);
    return;
  }
  const chosen = agreeOnRemedy(life);
  close(life, carryOut(life, chosen));
}
