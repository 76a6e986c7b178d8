/** How likely a standard normal value lies at least so far from zero, on either side; exact to 1e-12. */
export function twoSidedP(z: number): number {
  const distance = Math.abs(z);
  return distance < 3 ? 1 - 2 * centralHalf(distance) : 2 * farTail(distance);
}

/** The mass between 0 and z, by its series (Abramowitz and Stegun 26.2.11). */
function centralHalf(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; term > 1e-17 * total; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return density(z) * total;
}

/** The mass above z, by its continued fraction (26.2.14), taken from its end. */
function farTail(z: number): number {
  let fraction = z;
  for (let level = 120; level > 0; level--) fraction = z + level / fraction;
  return density(z) / fraction;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
