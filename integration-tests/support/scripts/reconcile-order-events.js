// `medusa exec` script: runs the reconciler once, as the scheduled job does, and prints what it repaired.
const { reconcileOrderEventsWorkflow } = require("../../../.medusa/app/src/workflows/commerce-events")

exports.default = async function reconcileOrderEvents({ container }) {
  const { result } = await reconcileOrderEventsWorkflow(container).run()
  process.stdout.write(`\nrepairs=${JSON.stringify(result)}\n`)
}
