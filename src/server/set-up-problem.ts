export interface Said {
  zh: string;
  en: string;
}

/** Something the person at the terminal can put right; shown to them as it stands, without a stack trace. */
export class SetUpProblem extends Error {
  readonly said: Said;

  constructor(said: Said, options?: ErrorOptions) {
    super(`${said.zh}\n${said.en}`, options);
    this.name = "SetUpProblem";
    this.said = said;
  }
}
