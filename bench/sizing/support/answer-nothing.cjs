/**
 * Loaded before the server of a benchmark (`node --require`): what is asked for the color `nothing` is found at once and empty.
 * Everything around it stays, so this is what the route itself costs.
 */
const Module = require("node:module")

const NOTHING = "nothing"

const product = {
  id: NOTHING,
  brand: null,
  kind: null,
  gender: null,
  age_group: null,
  fit: null,
  stretch: null,
  model: null,
  options: [],
  fit_offset: null,
}
const advice = { status: "insufficient_data", sizes: [], alternatives: [], axes: [], reasons: [] }

/** By class of those that answer shoppers: the method that does, and the empty result. */
const FINDING = {
  SizeAdvice: { method: "advise", result: { advice, product, advice_id: NOTHING } },
  ProductCharts: { method: "find", result: { product } },
}

const load = Module._load
Module._load = function (...request) {
  const loaded = load.apply(this, request)
  for (const [name, found] of Object.entries(FINDING)) silence(loaded?.[name]?.prototype, found)
  return loaded
}

function silence(prototype, { method, result }) {
  const find = prototype?.[method]
  if (!find || find.isSilenced) return
  prototype[method] = async function (question) {
    return question.color === NOTHING ? result : find.call(this, question)
  }
  prototype[method].isSilenced = true
}
