import { readFileSync } from "node:fs"
import type { Settings } from "./settings"

/** The options with which the shop itself runs the plugin; certificates are read from their files. */
export function pluginOptions({ messaging, email, http, doctor }: Settings) {
  const { caFile, certFile, keyFile, ...rest } = messaging
  const files = Object.entries({ ca: caFile, cert: certFile, key: keyFile }).filter((entry) => entry[1] !== undefined)
  const tls = Object.fromEntries(files.map(([name, path]) => [name, readFileSync(String(path), "utf8")]))
  return {
    messaging: { ...rest, ...(files.length > 0 && { tls }) },
    email: emailOptions({ email, http }),
    doctor: { brokerUrl: messaging.brokerUrl, smtpUrl: email.smtpUrl, accept: doctor.accept },
  }
}

function emailOptions({ email, http }: Pick<Settings, "email" | "http">) {
  const { smtpUrl, transport, folder, from, ...rest } = email
  return {
    ...rest,
    backendUrl: http.publicUrl,
    adminUrl: new URL("/app", http.publicUrl).href,
    transport: { from, ...(smtpUrl && { url: smtpUrl }), ...(transport && { transport }), ...(folder && { folder }) },
  }
}
