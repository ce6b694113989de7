const SQRT_2_PI = Math.sqrt(2 * Math.PI)

/** Density of the standard normal distribution; 0 at both infinities. */
export const density = (x: number): number => Math.exp((-x * x) / 2) / SQRT_2_PI

/**
 * Share of the standard normal distribution below `x`, absolute error under 1e-14.
 * In the lower tail accurate relative to its own size, to 1e-9, down to where doubles end (x = -38).
 */
export function cumulative(x: number): number {
  const tail = Math.abs(x) > 40 ? 0 : density(x) * upperTailRatio(Math.abs(x))
  return x > 0 ? 1 - tail : tail
}

/**
 * Mills' ratio for `x` >= 0: the tail above x divided by the density at x. About 1/x for large x, so quotients of tails
 * stay finite where the tails themselves are 0.
 *
 * Source: J. F. Hart et al., Computer Approximations (1968), no. 5666, as given by G. West, Better approximations to
 * cumulative normal functions, Wilmott Magazine (May 2005); above 7.07 the continued fraction of Laplace.
 */
export function upperTailRatio(x: number): number {
  if (x >= 7.07106781186547) return 1 / continuedFraction(x)
  return (SQRT_2_PI * polynomial(NUMERATOR, x)) / polynomial(DENOMINATOR, x)
}

const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
]
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
]

/** x + 1/(x + 2/(x + 3/(x + ...))); thirty terms leave an error of doubles alone for x above 7. */
function continuedFraction(x: number): number {
  let below = x
  for (let term = 30; term >= 1; term--) below = x + term / below
  return below
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
