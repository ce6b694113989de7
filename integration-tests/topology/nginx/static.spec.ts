import { symlink, writeFile } from "node:fs/promises"
import path from "node:path"
import { arrived, edges } from "../../support/nginx/edge"
import { rawRequest } from "../../support/raw-request"

describe("pictures and uploads", () => {
  const anEdge = edges()

  it("come from disk, may be kept for ever, and cost no server anything", async () => {
    const edge = await anEdge({ files: { "shirts/17-front.webp": "picture" } })
    const answer = await rawRequest(`${edge.nginx.url}/static/shirts/17-front.webp`)
    expect([answer.status, answer.body.toString()]).toEqual([200, "picture"])
    expect(answer.headers).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    })
    expect(answer.headers).not.toHaveProperty("content-disposition")
    expect(arrived(edge)).toEqual([])
  })

  it("that are missing are reported in Medusa's words, not kept, and never looked for in a server", async () => {
    const edge = await anEdge()
    const answer = await rawRequest(`${edge.nginx.url}/static/none.webp`)
    expect(answer.status).toBe(404)
    expect(answer.headers["cache-control"]).toBe("no-store")
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "not_found", code: "EDGE_NOT_FOUND" })
    expect(arrived(edge)).toEqual([])
  })

  it.each(["/static/", "/static/shirts/"])("are not listed at %s", async (folder) => {
    const edge = await anEdge({ files: { "shirts/17-front.webp": "picture" } })
    const answer = await rawRequest(`${edge.nginx.url}${folder}`)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).not.toContain("17-front")
  })

  it.each(["page.html", "PAGE.XHTML", "feed.xml", "script.js", "tool.php", "x.webp.html", "table.csv"])(
    "that could run, such as %s, are handed out as a download of unknown kind",
    async (file) => {
      const edge = await anEdge({ files: { [file]: "<script>alert(1)</script>" } })
      const answer = await rawRequest(`${edge.nginx.url}/static/${file}`)
      expect(answer.headers).toMatchObject({
        "content-type": "application/octet-stream",
        "content-disposition": "attachment",
        "x-content-type-options": "nosniff",
      })
    }
  )

  it("of the kind that may hold a script run none when opened", async () => {
    const edge = await anEdge({ files: { "logo.svg": "<svg/>" } })
    const answer = await rawRequest(`${edge.nginx.url}/static/logo.svg`)
    expect(answer.headers).toMatchObject({ "content-type": "image/svg+xml", "content-disposition": "attachment" })
    expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
  })

  it.each([
    "/static/../secret.txt",
    "/static../secret.txt",
    "/static/%2e%2e/secret.txt",
    "/static/..%2fsecret.txt",
    "/static/a/..%2f..%2fsecret.txt",
  ])("do not open the folder above to %s", async (address) => {
    const edge = await anEdge({ files: { "a/b.webp": "picture" }, answer: (_, response) => response.writeHead(404).end() })
    await writeFile(path.join(edge.staticDir, "../secret.txt"), "secret")
    const answer = await rawRequest(edge.nginx.url, { path: address })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body.toString()).not.toContain("secret")
  })

  it("do not follow a link out of their folder and hide files that start with a dot", async () => {
    const edge = await anEdge({ files: { ".env": "secret" } })
    await writeFile(path.join(edge.staticDir, "../secret.txt"), "secret")
    await symlink("../secret.txt", path.join(edge.staticDir, "link.txt"))
    for (const file of ["link.txt", ".env"]) expect((await rawRequest(`${edge.nginx.url}/static/${file}`)).status).toBe(404)
  })
})

describe("exports with customers' names and addresses", () => {
  const anEdge = edges()
  const files = { "private-17-orders.csv": "Ada, Main Street", "exports/private-18-orders.csv": "Bob, High Street" }

  it.each(Object.keys(files))("are refused to a stranger who guesses the address of %s", async (file) => {
    const edge = await anEdge({ files, answer: (_, response) => response.writeHead(401).end() })
    const answer = await rawRequest(`${edge.nginx.url}/static/${file}`)
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "unauthorized", code: "EDGE_UNAUTHORIZED" })
  })

  it.each(Object.entries(files))("are given to signed-in staff, %s as a download that no cache keeps", async (file, content) => {
    const edge = await anEdge({
      files,
      answer: (request, response) => response.writeHead(request.headers.cookie === "connect.sid=staff" ? 200 : 401).end("{}"),
    })
    const answer = await rawRequest(`${edge.nginx.url}/static/${file}`, { headers: { cookie: "connect.sid=staff" } })
    expect([answer.status, answer.body.toString()]).toEqual([200, content])
    expect(answer.headers).toMatchObject({ "cache-control": "private, no-store", "content-disposition": "attachment" })
    expect(arrived(edge)).toEqual(["GET /admin/users/me?fields=id"])
  })

  it.each([
    "/static/.%2Fprivate-17-orders.csv",
    "/static/%2Fprivate-17-orders.csv",
    "/static//private-17-orders.csv",
    "/static/x%2F..%2Fprivate-17-orders.csv",
    "/static/x/../private-17-orders.csv",
    "/static/%70rivate-17-orders.csv",
    "/static/exports/%2e/private-18-orders.csv",
    "/STATIC/private-17-orders.csv",
    "/STATIC/.%2Fprivate-17-orders.csv",
    "/Static/%2Fprivate-17-orders.csv",
    "/%53tatic/private-17-orders.csv",
    "//static/private-17-orders.csv",
    "/store/../static/private-17-orders.csv",
    "/static%2Fprivate-17-orders.csv",
    "/STATIC%2F.%2Fprivate-17-orders.csv",
  ])("are refused however their address is spelled: %s", async (address) => {
    const edge = await anEdge({ files, answer: (_, response) => response.writeHead(401).end() })
    const answer = await rawRequest(edge.nginx.url, { path: address })
    expect([400, 401, 404]).toContain(answer.status)
    expect(answer.body.toString()).not.toContain("Ada")
    // Never by way of a server, which would be asked for the file itself.
    expect(arrived(edge).filter((line) => line !== "GET /admin/users/me?fields=id")).toEqual([])
  })

  it("stay closed while no server can say who is asking", async () => {
    const edge = await anEdge({ files })
    await Promise.all(edge.servers.map((server) => server.stop()))
    const answer = await rawRequest(`${edge.nginx.url}/static/private-17-orders.csv`)
    expect(answer.status).toBe(502)
    expect(answer.body.toString()).not.toContain("Ada")
  })

  it("keep the question about staff to nginx itself", async () => {
    const edge = await anEdge()
    expect((await rawRequest(`${edge.nginx.url}/edge/staff`)).status).toBe(404)
    expect(arrived(edge)).toEqual([])
  })
})
