/** Why something was not done: the server's refusal (RFC 9457), or no answer at all (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** The server's words, in the reader's language; empty when it sent none. */
  readonly title: string;
  readonly fields: FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, { title, fields, retryAfterSeconds }: ProblemDetails = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.title = title ?? "";
    this.fields = fields ?? [];
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}

/** One wrong field: where it is (JSON pointer), what is wrong and the bounds it broke. */
export type FieldProblem = { at: string; code: string; most?: number; least?: number };

type ProblemDetails = { code?: string; title?: string; fields?: FieldProblem[]; retryAfterSeconds?: number };

/** Nothing came back: the deed may be done or not. */
export function noAnswer(): Problem {
  return new Problem(0, "no_answer");
}

/** Reads the refusal out of an answer's body; a proxy's page in its place still makes a problem. */
export function problemFrom(status: number, body: string): Problem {
  const details = detailsIn(body);
  return new Problem(status, details.code ?? `http_${status}`, details);
}

function detailsIn(body: string): ProblemDetails {
  try {
    return Object(JSON.parse(body)) as ProblemDetails;
  } catch {
    return {};
  }
}
