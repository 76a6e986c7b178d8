/** Who complained about what: a set of pairs, eight bytes each and as much room again. */
export type CountedCustomers = { count: number; pairs: Float64Array };

export function openCustomers(): CountedCustomers {
  return { count: 0, pairs: new Float64Array(1_024).fill(-1) };
}

/**
 * @param customer a whole number below 2^32
 * @returns whether this customer had not complained about this stratum before
 */
export function isNewCustomer(customers: CountedCustomers, stratum: number, customer: number): boolean {
  if (2 * customers.count >= customers.pairs.length) makeRoom(customers);
  const isNew = put(customers.pairs, stratum * customersAtMost + customer);
  if (isNew) customers.count += 1;
  return isNew;
}

// With less than 2^21 strata a pair is a whole number that a double holds exactly.
const customersAtMost = 2 ** 32;

function put(pairs: Float64Array, pair: number): boolean {
  const mask = pairs.length - 1;
  const low = pair % customersAtMost;
  let at = Math.imul(
    Math.imul(low ^ Math.floor(pair / customersAtMost), 0x9e3779b1) ^ (low >>> 15),
    0x85ebca6b,
  );
  for (at = (at ^ (at >>> 13)) & mask; pairs[at] !== -1; at = (at + 1) & mask)
    if (pairs[at] === pair) return false;
  pairs[at] = pair;
  return true;
}

function makeRoom(customers: CountedCustomers): void {
  const larger = new Float64Array(2 * customers.pairs.length).fill(-1);
  for (const pair of customers.pairs) if (pair !== -1) put(larger, pair);
  customers.pairs = larger;
}
