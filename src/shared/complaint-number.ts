/**
 * Complaint numbers are read out on the phone and typed on small keys: nine digits, "4821-7036-5". The last is a check
 * digit that catches every single wrong digit and every swap of two neighbours. The first eight are the tenant's
 * counter, scrambled so that nobody reads the volume off them or steps to the next customer's number. This hides, it
 * does not protect: access always asks for the phone tail or a signed link too.
 */
export function numberFromSerial(serial: bigint | number, tenantKey: number): string {
  const count = Number(serial);
  if (!Number.isInteger(count) || count < 0 || count >= half * half) {
    throw new RangeError(`No complaint number for serial ${serial}`);
  }
  const digits = String(scramble(count, tenantKey)).padStart(8, "0");
  return grouped(digits + checkDigit(digits));
}

/** The one written form of what somebody typed or pasted, or null when it cannot be a number at all. */
export function normaliseNumber(input: string): string | null {
  const digits = input.normalize("NFKC").replace(separators, "");
  return /^\d{9}$/.test(digits) ? grouped(digits) : null;
}

/** False for a slip of the finger: say so at once instead of "not found". */
export function isValidNumber(input: string): boolean {
  const number = normaliseNumber(input);
  return number !== null && checkDigit(number.replaceAll("-", "")) === 0;
}

// Blanks, every kind of dash and the minus sign, and the invisible characters that copying brings along.
const separators = /[\s\p{Dash}\p{Cf}]/gu;

function grouped(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

const half = 10_000;
const rounds = 8;

// A Feistel network over two halves of four digits: each round can be undone, so no two serials share a number.
function scramble(serial: number, tenantKey: number): number {
  let left = Math.floor(serial / half);
  let right = serial % half;
  for (let round = 0; round < rounds; round++) {
    [left, right] = [right, (left + (mix(right, round, tenantKey) % half)) % half];
  }
  return left * half + right;
}

// The finaliser of MurmurHash3: every bit of half, round and key sways every bit of the result.
function mix(value: number, round: number, tenantKey: number): number {
  let hash = (Math.imul(value + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca77) ^ tenantKey) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

// Damm's quasigroup of order 10: over digits that end in their own check digit the result is 0.
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

function checkDigit(digits: string): number {
  return [...digits].reduce((interim, digit) => damm[interim]![Number(digit)]!, 0);
}
