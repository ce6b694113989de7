import { generateKeyPairSync } from "node:crypto"
import { emailSmtpOptions, longestSendMs } from "../options"

const parse = (options: Record<string, unknown>) => emailSmtpOptions.parse(options)
const issuesOf = (options: Record<string, unknown>) =>
  (emailSmtpOptions.safeParse(options).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`)

describe("options of email-smtp", () => {
  it("delivers nothing until it is told where", () => {
    expect(parse({})).toMatchObject({ transport: "capture", pool: { maxConnections: 5, maxMessages: 100 } })
  })

  it("[url] makes SMTP the transport", () => {
    expect(parse({ url: "smtp://mail.example" }).transport).toBe("smtp")
    expect(parse({ url: "smtp://mail.example", transport: "capture" }).transport).toBe("capture")
  })

  it.each([
    "mail.example",
    "http://mail.example",
    "smtp://",
    "smtp://mail.example?tls.rejectUnauthorized=false",
    "smtp://mail.example/path",
    "smtp://user@mail.example",
    "smtp://user:pa%ss@mail.example",
    "smtp://mail.example:99999",
  ])("[url] refuses %s and repeats no password", (url) => {
    const [issue = ""] = issuesOf({ url })
    expect(issue).toMatch(/^url: must be/)
    expect(issue).not.toContain("pa%ss")
  })

  it.each([
    ["smtp://mail.example", true],
    ["smtps://mail.example", true],
    ["smtp://localhost:1025", false],
    ["smtp://127.0.0.1", false],
    ["smtp://[::1]:2525", false],
    ["smtp://127.0.0.1.mail.example", true],
  ])("[requireTls] of %s is %s unless told", (url, requireTls) => {
    expect(parse({ url }).requireTls).toBe(requireTls)
    expect(parse({ url, requireTls: !requireTls }).requireTls).toBe(!requireTls)
  })

  it.each([
    { urll: "smtp://mail.example" },
    { pool: { max: 1 } },
    { timeouts: { dnsMs: 1 } },
    { tls: { rejectUnauthorized: false } },
  ])("refuses an option it does not know: %j", (options) => {
    expect(issuesOf(options)).toEqual([expect.stringContaining("Unrecognized key")])
  })

  it("says what a transport needs", () => {
    expect(issuesOf({ transport: "smtp" })).toEqual(["url: transport smtp needs it"])
    expect(issuesOf({ transport: "file" })).toEqual(["folder: transport file needs it"])
  })

  it("[dkim.privateKey] refuses what is no key, without repeating it", () => {
    const ofKey = (privateKey: unknown) => issuesOf({ dkim: { domainName: "a.example", keySelector: "k", privateKey } })
    const { privateKey } = generateKeyPairSync("ed25519")
    expect(ofKey("my-secret")).toEqual(["dkim.privateKey: must be a private RSA key in PEM"])
    expect(ofKey(privateKey.export({ type: "pkcs8", format: "pem" }))).toHaveLength(1)
  })

  it("[tls.ca] refuses what is no certificate", () => {
    expect(issuesOf({ tls: { ca: "certificate.pem" } })).toEqual(["tls.ca: must be a certificate in PEM"])
  })

  it("[timeouts] bound every email together", () => {
    expect(longestSendMs(parse({}))).toBe(45_000)
    expect(longestSendMs(parse({ timeouts: { connectionMs: 100, greetingMs: 200, socketMs: 300 } }))).toBe(600)
  })
})
