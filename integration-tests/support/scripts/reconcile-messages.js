// `medusa exec` script: runs the reconciler once, as the scheduled job does, and prints what it repaired.
const { reconcileMessagesWorkflow } = require("../../../.medusa/app/src/workflows/messaging")

exports.default = async function reconcileMessages({ container }) {
  const { result } = await reconcileMessagesWorkflow(container).run()
  process.stdout.write(`\nrepairs=${JSON.stringify(result)}\n`)
}
