import { execFile } from "node:child_process"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { ROOT } from "../../../dev/paths"
import { freePort } from "../../../dev/ports"
import { atEnd } from "../../support/at-end"

const ADVISORY = {
  id: 4_711,
  url: "https://github.com/advisories/GHSA-test",
  title: "A socket is left open",
  severity: "high",
  vulnerable_versions: "<999",
  cwe: [],
  cvss: { score: 7.5, vectorString: null },
}

/** A registry of npm that knows `advisories` by package, or refuses to be asked. */
async function aRegistry(advisories?: Record<string, unknown[]>): Promise<string> {
  const server = createServer((request, response) => {
    if (!advisories) return response.writeHead(405).end()
    if (request.url === "/-/npm/v1/security/advisories/bulk") return response.end(JSON.stringify(advisories))
    // npm looks up which versions of the package there are.
    const name = decodeURIComponent(request.url?.slice(1) ?? "")
    return response.end(
      JSON.stringify({ name, versions: { "2.0.0": { name, version: "2.0.0" } }, "dist-tags": { latest: "2.0.0" } })
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  atEnd(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server that listens on a port has one
}

function check(registry: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: "/nonexistent" }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, "dev/run.mjs"), "dependencies", ...args], { env }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout })
    )
  })
}

describe("the check of dependencies", () => {
  it("names each advisory against a package that runs in a shop, and fails for it where that is asked", async () => {
    const registry = await aRegistry({ amqplib: [ADVISORY] })
    const report = await check(registry)
    expect(report.output).toContain("high: amqplib <999: A socket is left open (https://github.com/advisories/GHSA-test)")
    expect(report.code).toBe(0)
    expect((await check(registry, "--strict")).code).toBe(1)
  })

  it("says that there are none", async () => {
    const report = await check(await aRegistry({}), "--strict")
    expect(report).toEqual({ code: 0, output: "licenses: all allowed\nadvisories: none\n" })
  })

  it.each([
    ["refuses the question", () => aRegistry()],
    ["is not there", async () => `http://127.0.0.1:${await freePort()}`],
  ])("says that it does not know when the registry %s", async (_, registryOf) => {
    const report = await check(await registryOf())
    expect(report.output).toContain("advisories: NOT CHECKED, the registry did not answer:")
    expect(report.code).toBe(0)
    expect((await check(await registryOf(), "--strict")).code).toBe(1)
  })
})
