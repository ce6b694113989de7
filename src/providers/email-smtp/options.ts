import { createPrivateKey, X509Certificate } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { option } from "../../shared/declared-options"
import { flag, wholeNumber } from "../../shared/option-types"
import { isLoopback, parseMailServer } from "./mail-server"

const timeoutMs = wholeNumber(50, 600_000)

/** How emails leave; without a server they are kept and shown to staff. */
export const emailSmtpOptions = z
  .strictObject({
    url: option(
      z
        .string()
        .refine(
          (url) => parseMailServer(url) !== undefined,
          "must be smtp:// or smtps:// with a host, and user and password or neither, percent-encoded; nothing after the port"
        )
        .optional(),
      {
        variable: "SMTP_URL",
        description:
          "Mail server, `smtp://user:password@host:587` or `smtps://…:465`, the login percent-encoded. Missing: emails are kept and shown in the admin.",
        secret: true,
      }
    ),
    transport: option(z.enum(["smtp", "file", "capture"]).optional(), {
      variable: "EMAIL_TRANSPORT",
      description: "`smtp` sends, `file` writes `.eml` files into a folder, `capture` only keeps emails.",
      defaultText: "`smtp` with a URL, else `capture`",
    }),
    folder: option(z.string().min(1).optional(), { variable: "EMAIL_FOLDER", description: "Where `file` writes emails to." }),
    from: option(z.string().min(3).optional(), {
      variable: "EMAIL_FROM",
      production: "required",
      description: "Sender of every email, an address or `Name <address>`.",
      defaultText: "shop name and support address",
    }),
    pool: z
      .strictObject({
        maxConnections: option(wholeNumber(1, 100).default(5), {
          variable: "SMTP_MAX_CONNECTIONS",
          description: "Most connections to the mail server at once, per process.",
        }),
        maxMessages: option(wholeNumber(1, 10_000).default(100), {
          variable: "SMTP_MAX_MESSAGES",
          description: "Emails after which a connection is replaced by a new one.",
        }),
      })
      .prefault({}),
    // No email takes longer than the three together.
    timeouts: z
      .strictObject({
        connectionMs: option(timeoutMs.default(10_000), {
          variable: "SMTP_CONNECTION_TIMEOUT_MS",
          description: "Longest wait for name lookup, connection and encryption, in milliseconds.",
        }),
        greetingMs: option(timeoutMs.default(10_000), {
          variable: "SMTP_GREETING_TIMEOUT_MS",
          description: "Longest wait for the mail server's first line, in milliseconds.",
        }),
        socketMs: option(timeoutMs.default(25_000), {
          variable: "SMTP_SOCKET_TIMEOUT_MS",
          description:
            "Longest silence of the mail server, in milliseconds. Too short for one that checks emails before it accepts them, and they arrive twice.",
        }),
      })
      .prefault({}),
    requireTls: option(flag.optional(), {
      variable: "SMTP_REQUIRE_TLS",
      description: "Whether a mail server without encryption is refused.",
      defaultText: "`true` unless the host is this machine",
    }),
    tls: z
      .strictObject({
        ca: option(z.string().refine(isCertificate, "must be a certificate in PEM").optional(), {
          variable: "SMTP_CA_FILE",
          from: "file",
          description: "Certificates in PEM to trust instead of the public ones.",
        }),
      })
      .prefault({}),
    // Signs every email.
    dkim: z
      .strictObject({
        domainName: option(z.string({ error: "DKIM needs it" }).min(1), {
          variable: "SMTP_DKIM_DOMAIN",
          description: "Domain in whose name every email is signed (DKIM); all three or none.",
        }),
        keySelector: option(z.string({ error: "DKIM needs it" }).min(1), {
          variable: "SMTP_DKIM_SELECTOR",
          description: "Its public key stands in DNS at `<selector>._domainkey.<domain>`.",
        }),
        privateKey: option(z.string({ error: "DKIM needs it" }).refine(isRsaKey, "must be a private RSA key in PEM"), {
          variable: "SMTP_DKIM_KEY_FILE",
          from: "file",
          description: "RSA key in PEM with which emails are signed.",
        }),
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
