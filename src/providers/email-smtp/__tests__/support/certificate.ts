import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** A certificate of 127.0.0.1 that only those trust who are given it. */
export function aCertificate(): { key: string; cert: string } {
  const home = mkdtempSync(path.join(tmpdir(), "mail-certificate-"))
  try {
    const files = { key: path.join(home, "key.pem"), cert: path.join(home, "certificate.pem") }
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", files.key]
    const subject = ["-subj", "/CN=mail.example", "-addext", "subjectAltName=IP:127.0.0.1"]
    execFileSync("openssl", ["req", "-x509", "-days", "1", ...key, ...subject, "-out", files.cert], { stdio: "pipe" })
    return { key: readFileSync(files.key, "utf8"), cert: readFileSync(files.cert, "utf8") }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
