/** What the server refused or could not do (RFC 9457), or a line that is cut. `message` is in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** Further facts of the problem, such as what happened since a stale version. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = (details.fields as FieldProblem[] | undefined) ?? [];
    this.details = details;
  }
}

/** One wrong field: a JSON pointer and a stable code with its bounds. */
export type FieldProblem = { at: string; code: string; most?: number; least?: number };

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

/** Reads a refusal; an answer that is no problem document (a proxy's page) still becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await jsonOf(response);
  const { code, title, ...details } = body;
  return new Problem(
    response.status,
    typeof code === "string" ? code : `http_${response.status}`,
    typeof title === "string" ? title : typeof details.message === "string" ? details.message : "",
    details,
  );
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(response.headers.get("content-type") ?? "")) return {};
  return (await response.json()) as Record<string, unknown>;
}
