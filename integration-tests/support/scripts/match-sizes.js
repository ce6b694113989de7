// `medusa exec` script: runs the job that matches products to changed scales, and prints what the engine's query reads
// through the link from the option values of a product, the script's argument.
const { join } = require("node:path")

const JOB = join(__dirname, "../../../.medusa/app/src/jobs/sizing-match.js")

exports.default = async function matchSizes({ container, args }) {
  await require(JOB).default(container)
  const query = container.resolve("query")
  const { data } = await query.graph({
    entity: "product_option_value",
    fields: ["value", "rank", "apparel_option_sizes.code", "apparel_option_sizes.rank", "apparel_option_sizes.product_id"],
    filters: { option: { products: { id: args[0] } } },
  })
  process.stdout.write(`\nsizes=${JSON.stringify(data)}\n`)
}
