import { createPrivateKey, X509Certificate } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { isLoopback, parseMailServer } from "./mail-server"

const wholeNumber = (min: number, max: number) => z.number().int().min(min).max(max)
const timeoutMs = wholeNumber(50, 600_000)

export const emailSmtpOptions = z
  .strictObject({
    /** Mail server: `smtp://user:password@host:587` or `smtps://…:465`, special characters of the login percent-encoded. */
    url: z
      .string()
      .refine(
        (url) => parseMailServer(url) !== undefined,
        "must be smtp:// or smtps:// with a host, and user and password or neither, percent-encoded; nothing after the port"
      )
      .optional(),
    /** `smtp` sends; `file` writes `.eml` files into `folder`; `capture` delivers nothing. (Default: `smtp` with `url`, else `capture`) */
    transport: z.enum(["smtp", "file", "capture"]).optional(),
    /** Where `file` writes. */
    folder: z.string().min(1).optional(),
    /** Sender of emails that name none, an address or `Name <address>`. */
    from: z.string().min(3).optional(),
    pool: z
      .strictObject({
        /** Most connections to the server at once, per process. */
        maxConnections: wholeNumber(1, 100).default(5),
        /** Emails after which a connection is replaced by a new one. */
        maxMessages: wholeNumber(1, 10_000).default(100),
      })
      .prefault({}),
    /** Waits in milliseconds. No email takes longer than the three together. */
    timeouts: z
      .strictObject({
        /** Name lookup, connection and encryption. */
        connectionMs: timeoutMs.default(10_000),
        /** The server's first line. */
        greetingMs: timeoutMs.default(10_000),
        /** Silence of the server. Too short for one that checks emails before it accepts them, and emails arrive twice. */
        socketMs: timeoutMs.default(25_000),
      })
      .prefault({}),
    /** Whether a server without encryption is refused. (Default: unless the host is this machine) */
    requireTls: z.boolean().optional(),
    tls: z
      .strictObject({
        /** Certificates in PEM to trust instead of the public ones. */
        ca: z.string().refine(isCertificate, "must be a certificate in PEM").optional(),
      })
      .prefault({}),
    /** Signs every email. (Default: none) */
    dkim: z
      .strictObject({
        domainName: z.string().min(1),
        /** The public key stands in DNS at `<keySelector>._domainkey.<domainName>`. */
        keySelector: z.string().min(1),
        /** RSA key in PEM. */
        privateKey: z.string().refine(isRsaKey, "must be a private RSA key in PEM"),
      })
      .optional(),
  })
  .transform((options) => ({
    ...options,
    transport: options.transport ?? (options.url ? ("smtp" as const) : ("capture" as const)),
    requireTls: options.requireTls ?? !isLoopback(parseMailServer(options.url ?? "")?.host ?? ""),
  }))
  .refine(({ transport, url }) => transport !== "smtp" || url !== undefined, {
    path: ["url"],
    error: "transport smtp needs it",
  })
  .refine(({ transport, folder }) => transport !== "file" || folder !== undefined, {
    path: ["folder"],
    error: "transport file needs it",
  })

export type EmailSmtpOptions = z.output<typeof emailSmtpOptions>

/** Longest time an email can take, in milliseconds. */
export const longestSendMs = ({ timeouts }: Pick<EmailSmtpOptions, "timeouts">): number =>
  timeouts.connectionMs + timeouts.greetingMs + timeouts.socketMs

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false // the error's words say less than the option's
  }
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa"
  } catch {
    return false // the error could quote the key
  }
}
