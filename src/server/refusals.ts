/** What a person reads, in both languages; the HTTP edge picks the caller's. */
export type Wording = { zh: string; en: string };

/**
 * An expected "no". The HTTP edge turns it into problem details (RFC 9457); everything else is a fault.
 * `code` is stable and documented; `details` holds no personal data.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly code: string;
  readonly wording: Wording;
  readonly details: Record<string, unknown>;

  constructor(code: string, wording: Wording, details: Record<string, unknown> = {}) {
    super(`${code}: ${wording.en}`);
    this.code = code;
    this.wording = wording;
    this.details = details;
  }
}

/** It does not exist for this caller: another tenant's row and no row look the same. */
export class NotFound extends Refusal {
  readonly status = 404;
}

/** The caller may not, whatever the state. */
export class Forbidden extends Refusal {
  readonly status = 403;
}

/** The caller may, but not in this state. */
export class NotPossibleNow extends Refusal {
  readonly status = 409;
}

/** The input itself is wrong; `details.fields` names what and where. */
export class Invalid extends Refusal {
  readonly status = 422;
}

/** Nobody is signed in, or the link has expired. */
export class SignInNeeded extends Refusal {
  readonly status = 401;
}

/** Too many tries; `details.retryAfterSeconds` says how long to wait. */
export class TooMany extends Refusal {
  readonly status = 429;
}
