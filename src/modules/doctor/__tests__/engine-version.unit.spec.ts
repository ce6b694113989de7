import { dependencies, peerDependencies } from "../../../../package.json"
import { ENGINES, engineVersion, judgeEngine } from "../checks/engine-version"
import { aDeployment } from "../../../shared/__tests__/a-deployment"

describe("the engine's version", () => {
  it.each([
    ["2.21.2", "pass", "Medusa 2.21.2, on which this plugin is tested"],
    ["2.21.10", "pass", "Medusa 2.21.10, on which this plugin is tested"],
    ["2.22.0", "warn", "Medusa 2.22.0 was never tested with this plugin (tested: 2.21)"],
    ["2.22.4", "warn", "Medusa 2.22.4 was never tested with this plugin (tested: 2.21)"],
    [
      "2.22.0-snapshot-20260911212358",
      "warn",
      "Medusa 2.22.0-snapshot-20260911212358 was never tested with this plugin (tested: 2.21)",
    ],
    ["2.23.0", "warn", "Medusa 2.23.0 is newer than this plugin admits"],
    ["3.0.0", "warn", "Medusa 3.0.0 is newer than this plugin admits"],
    ["2.21.1", "warn", "Medusa 2.21.1 is older than this plugin admits"],
    ["2.9.9", "warn", "Medusa 2.9.9 is older than this plugin admits"],
    ["1.20.0", "warn", "Medusa 1.20.0 is older than this plugin admits"],
  ])("%s: %s", (version, verdict, message) => {
    expect(judgeEngine(version)).toMatchObject({ verdict, message })
  })

  it("warns in production too, and says what to do", async () => {
    const finding = await engineVersion.run(aDeployment({ engineVersion: "2.22.1" }))
    expect(finding).toMatchObject({
      verdict: "warn",
      remedy: "Try it on a copy of your shop first, or stay on Medusa 2.21 until a release of the plugin names 2.22",
    })
  })

  // The design system has numbers of its own; React 18 keeps out the one of 2.23.
  const peers = Object.entries({ ...dependencies, ...peerDependencies }).filter(
    ([name]) => name.startsWith("@medusajs/") && name !== "@medusajs/ui"
  )

  it.each(peers)("is that of the peer range: %s", (_name, range) => {
    expect(range).toBe(`>=${ENGINES.oldest} <${ENGINES.before}`)
  })
})
