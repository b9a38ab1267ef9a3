/** How many cases of a hundred are run; `LAWS=1000` runs ten times as many as usual. */
const scale = Number(process.env['LAWS'] ?? 100) / 100
/** Fixed, so that a red law stays red; `SEED=$RANDOM` looks elsewhere. */
const seed = Number(process.env['SEED'] ?? 20261124)

/** Longer than any law takes, also with many cases. */
export const patience = 3_600_000

/**
 * Parameters of `fc.assert` for one law.
 *
 * @param cases - how many there usually are
 * @param row - another number gives other cases
 */
export function runs(cases: number, row = 0): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.max(1, Math.ceil(cases * scale)), seed: seed + row }
}
