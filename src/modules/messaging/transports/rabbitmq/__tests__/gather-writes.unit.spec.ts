import { Writable } from "node:stream"
import { setImmediate as nextTurn } from "node:timers/promises"
import { gatherWrites } from "../gather-writes"

/** A stream that notes how many pieces left together. */
function aStream() {
  const sent: string[][] = []
  const stream = new Writable({
    writev: (pieces, done) => {
      sent.push(pieces.map(({ chunk }) => String(chunk)))
      done()
    },
  })
  gatherWrites(stream)
  return { stream, sent }
}

describe("gathered writes", () => {
  it("lets the frames of one turn leave together and in order", async () => {
    const { stream, sent } = aStream()
    for (const piece of ["a", "b", "c"]) stream.write(piece)
    await nextTurn()
    expect(sent).toEqual([["a", "b", "c"]])
  })

  it("does not hold back what is written later", async () => {
    const { stream, sent } = aStream()
    stream.write("a")
    await nextTurn()
    stream.write("b")
    await nextTurn()
    expect(sent).toEqual([["a"], ["b"]])
  })

  it("sends what was written just before the end", async () => {
    const { stream, sent } = aStream()
    stream.write("a")
    stream.end("b")
    await nextTurn()
    expect(sent.flat()).toEqual(["a", "b"])
  })
})
