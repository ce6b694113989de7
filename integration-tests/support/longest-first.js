const { default: Sequencer } = require("@jest/test-sequencer")

/**
 * Beginnings of paths below `integration-tests`, the longest files first: begun last, one would keep the run waiting alone.
 * The suite `plugin` is spread out, for each of its files uses what the one before it installs or builds.
 */
const LONG = [
  "flows/commerce-events/checkout-killed",
  "plugin/foundation/package",
  "flows/foundation/start",
  "plugin/foundation/install",
  "flows/messaging/chaos",
  "plugin/foundation/life-cycle",
  "plugin/foundation/built",
  "topology/foundation/shop",
  "flows/email/emails",
  "plugin/",
  "browser/",
  "flows/",
]

/** Begins with the files that take longest, the rest as jest orders them: so that all workers end at about the same time. */
class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b))
  }
}

const rank = ({ path }) => {
  const index = LONG.findIndex((beginning) => path.includes(`/integration-tests/${beginning}`))
  return index === -1 ? LONG.length : index
}

module.exports = LongestFirst
