import { execFileSync } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { edges } from "../../support/nginx/edge"
import { rawRequest } from "../../support/raw-request"

describe("[EDGE_TLS] nginx with a certificate", () => {
  const anEdge = edges()
  let home = ""

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "certificate-"))
    const files = ["-keyout", path.join(home, "key.pem"), "-out", path.join(home, "certificate.pem")]
    const kind = [
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=localhost",
    ]
    execFileSync("openssl", ["req", ...kind, ...files], { stdio: "pipe" })
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  const withTls = () =>
    anEdge({
      files: { "17-front.webp": "picture" },
      overrides: {
        EDGE_TLS: "on",
        EDGE_TLS_CERTIFICATE: path.join(home, "certificate.pem"),
        EDGE_TLS_KEY: path.join(home, "key.pem"),
        EDGE_TLS_PUBLIC_PORT: ":8443",
        EDGE_ACME_DIR: path.join(home, "acme"),
      },
    })

  it("serves the shop over HTTPS and tells the servers so", async () => {
    const { nginx, servers } = await withTls()
    expect((await rawRequest(`${nginx.httpsUrl}/store/products`)).status).toBe(200)
    expect(servers.flatMap((server) => server.requests)[0]?.headers["x-forwarded-proto"]).toBe("https")
  })

  it.each(["/store/products", "/app", "/static/17-front.webp", "/metrics"])(
    "makes browsers stay on HTTPS after %s",
    async (address) => {
      const { nginx } = await withTls()
      const { headers } = await rawRequest(`${nginx.httpsUrl}${address}`)
      expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains")
    }
  )

  it("sends a request over HTTP to the same address over HTTPS and to no server", async () => {
    const { nginx, servers } = await withTls()
    const answer = await rawRequest(`${nginx.url}/store/carts?x=1`, {
      method: "POST",
      headers: { host: "shop.example:8080" },
      body: "{}",
    })
    expect([answer.status, answer.headers.location]).toEqual([308, "https://shop.example:8443/store/carts?x=1"])
    expect(servers.flatMap((server) => server.requests)).toEqual([])
  })

  it("answers the authority that renews the certificate over HTTP", async () => {
    const { nginx } = await withTls()
    await mkdir(path.join(home, "acme/.well-known/acme-challenge"), { recursive: true })
    await writeFile(path.join(home, "acme/.well-known/acme-challenge/token"), "proof")
    const answer = await rawRequest(`${nginx.url}/.well-known/acme-challenge/token`)
    expect([answer.status, answer.body.toString()]).toEqual([200, "proof"])
  })
})
