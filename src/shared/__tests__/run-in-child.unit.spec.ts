import { join } from "node:path"
import { ChildError, runInChild } from "../run-in-child"

const run = (task: string, timeoutMs = 60_000) =>
  runInChild({ file: join(__dirname, "greedy-child"), task, memoryMb: 64, timeoutMs })

describe("work in a process of its own", () => {
  it("is answered", async () => {
    expect(await run("answer")).toEqual(["answer", new Uint8Array([1, 2])])
  })

  // In a worker thread of the same process each of these but the first ends the server, whatever its limits.
  it.each(["many arrays", "one array", "one map", "one object"])("that fills its memory with %s ends alone", async (task) => {
    await expect(run(task)).rejects.toEqual(new ChildError("memory"))
  })

  it("that takes too long is ended", async () => {
    await expect(run("for ever", 3_000)).rejects.toEqual(new ChildError("time"))
  })

  it("that ends without an answer is reported", async () => {
    await expect(run("throw")).rejects.toEqual(new ChildError("crash"))
  })

  it("knows nothing of the environment", async () => {
    expect(await run("environment")).not.toHaveProperty("PATH")
  })
})
