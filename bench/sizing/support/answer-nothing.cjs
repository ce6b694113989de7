/**
 * Loaded before the server of a benchmark (`node --require`): what is asked in the language `en-x-nothing` is answered with
 * nothing, at once. Everything around it stays, so this is what the route itself costs.
 */
const Module = require("node:module")

const NOTHING = "en-x-nothing"

/** Method by class, of those that answer shoppers. */
const ANSWERING = { SizeAdvice: "advise", ShopperCharts: "read" }

const load = Module._load
Module._load = function (...request) {
  const loaded = load.apply(this, request)
  for (const [name, method] of Object.entries(ANSWERING)) silence(loaded?.[name]?.prototype, method)
  return loaded
}

function silence(prototype, method) {
  const answer = prototype?.[method]
  if (!answer || answer.isSilenced) return
  prototype[method] = async function (question) {
    return question.locale === NOTHING ? {} : answer.call(this, question)
  }
  prototype[method].isSilenced = true
}
