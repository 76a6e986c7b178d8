import type { Wording } from "./refusals.ts";

/** Something the person at the terminal can put right; shown to them as it stands, without a stack trace. */
export class SetUpProblem extends Error {
  readonly wording: Wording;

  constructor(wording: Wording, options?: ErrorOptions) {
    super(`${wording.zh}\n${wording.en}`, options);
    this.name = "SetUpProblem";
    this.wording = wording;
  }
}
