const candidates = [",", "\t", ";", "|"];

/** The separator that occurs most often in the first line, quoted text left out; a comma when none does. */
export function detectDelimiter(sample: string): string {
  const header = firstRecord(sample.replace(/^[\r\n]+/, ""));
  const counts = candidates.map((delimiter) => header.split(delimiter).length - 1);
  return candidates[counts.indexOf(Math.max(...counts))]!;
}

function firstRecord(sample: string) {
  const withoutQuoted = sample.replace(/"[^"]*"/g, "");
  return withoutQuoted.split(/[\r\n]/, 1)[0] ?? "";
}
