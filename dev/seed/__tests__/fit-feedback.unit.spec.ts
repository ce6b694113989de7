import { flagProduct, learnOffset, sizeCodes, STARTER_SCALES, UNKNOWN_OFFSET } from "../../../src/modules/sizing/rules"
import { buildCatalog } from "../catalog/build-catalog"
import { buildFeedback, STYLES_THAT_RUN } from "../sizing/fit-feedback"
import { findScaleHandle } from "../sizing/style-sizing"

const told = buildCatalog().filter(({ id }) => STYLES_THAT_RUN[id] !== undefined)

const feedback = (id: string) => {
  const style = told.find((each) => each.id === id)
  const scale = STARTER_SCALES.find(({ handle }) => style && handle === findScaleHandle(style.sizeRun))
  if (!style || !scale) throw new Error(`There is no style ${id} with a scale`)
  return { scale, answers: buildFeedback(style, STYLES_THAT_RUN[id] ?? "true", scale) }
}

describe("feedback of the demo", () => {
  it("is about styles that there are, and always the same", () => {
    expect(told.map(({ id }) => id).sort()).toEqual(Object.keys(STYLES_THAT_RUN).sort())
    expect(feedback("TS-202")).toEqual(feedback("TS-202"))
  })

  it.each(Object.entries(STYLES_THAT_RUN))("lets %s be known to run %s", (id, runs) => {
    const { scale, answers } = feedback(id)
    const sizes = new Set(sizeCodes(scale))
    for (const { size, position } of answers) expect([size, sizes.has(size), position > 0]).toEqual([size, true, true])
    const outcomes = answers.map(({ order, ...answer }) => ({ id: order, weight: 1, ...answer }))
    const count = (outcome: string) => answers.filter((answer) => answer.outcome === outcome).length
    const counts = { small: count("small"), fit: count("fit"), large: count("large"), customers: answers.length }
    const { flag } = flagProduct(learnOffset(UNKNOWN_OFFSET, outcomes), counts)
    expect(flag).toBe(runs === "true" ? "true_to_size" : `runs_${runs}`)
  })
})
