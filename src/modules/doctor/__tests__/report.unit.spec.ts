import type { Check, Finding } from "../../../shared/checks"
import { formatReport } from "../format-report"
import { examine, type ExamineOptions } from "../report"
import { aDeployment } from "../../../shared/__tests__/a-deployment"

const aCheck = (name: string, run: () => Finding | Promise<Finding>, dependsOn?: string): Check => ({
  name,
  kind: "connection",
  dependsOn,
  run,
})

const passing = (name: string, dependsOn?: string) => aCheck(name, () => ({ verdict: "pass", message: "fine" }), dependsOn)
const failing = (name: string) => aCheck(name, () => ({ verdict: "fail", message: "gone", remedy: "start it" }))

const look = (checks: Check[], options: Partial<ExamineOptions> = {}) =>
  examine({ deployment: aDeployment(), checks, timeoutMs: 50, accept: [], now: new Date(0), ...options })

describe("the doctor's report", () => {
  it("is as bad as its worst check", async () => {
    expect((await look([passing("a")])).verdict).toBe("pass")
    expect((await look([passing("a"), aCheck("b", () => ({ verdict: "warn", message: "hm" }))])).verdict).toBe("warn")
    expect((await look([passing("a"), failing("b")])).verdict).toBe("fail")
  })

  it("counts a check that throws as failed, without the text that drivers fill with addresses", async () => {
    const fault = Object.assign(new Error("connect ECONNREFUSED 10.0.0.7:5432 user=shop"), { code: "ECONNREFUSED" })
    const { examinations } = await look([aCheck("a", () => Promise.reject(fault))])
    expect(examinations[0]).toMatchObject({ verdict: "fail", message: "Failed with ECONNREFUSED" })
  })

  it("counts a check that never answers as failed after the time it has", async () => {
    const { examinations } = await look([aCheck("a", () => new Promise<Finding>(() => undefined))])
    expect(examinations[0]).toMatchObject({ verdict: "fail", message: "No answer within 50 ms" })
  })

  it("does not run a check whose dependency failed, and says so", async () => {
    const run = jest.fn(() => ({ verdict: "pass", message: "fine" }) as const)
    const { examinations } = await look([aCheck("child", run, "parent"), failing("parent")])
    expect(run).not.toHaveBeenCalled()
    expect(examinations[0]).toMatchObject({ name: "child", verdict: "warn", message: "Not examined while parent fails" })
  })

  it("leaves out what depends on a check that was left out itself, and names the one that fails", async () => {
    const { examinations } = await look([passing("grandchild", "child"), passing("child", "parent"), failing("parent")])
    expect(examinations[0]).toMatchObject({ verdict: "warn", message: "Not examined while parent fails" })
  })

  it("runs a check whose dependency is well, wherever it stands in the list", async () => {
    const { examinations } = await look([passing("child", "parent"), passing("parent")])
    expect(examinations.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["child", "pass"],
      ["parent", "pass"],
    ])
  })

  it("[doctor.accept] turns an accepted failure into a warning that says so", async () => {
    const report = await look([failing("a")], { accept: ["a"] })
    expect(report.verdict).toBe("warn")
    expect(report.examinations[0]?.message).toBe("gone (accepted)")
  })

  it("prints what to do below what is wrong", async () => {
    const text = formatReport(await look([passing("database"), failing("redis")]))
    expect(text).toContain("FAIL  redis     gone")
    expect(text).toContain("→ start it")
    expect(text).toContain("Not ready: 1 passed, 0 warned, 1 failed")
  })
})
