/** The worst an examination can say: `warn` is degraded but serving, `fail` is not. */
export type CheckVerdict = "pass" | "warn" | "fail"

/** `GET /ready`. */
export type ReadyResponse = {
  status: "ready" | "not_ready"
  /** Names of the checks that failed. */
  failing: string[]
  checks: { name: string; verdict: CheckVerdict }[]
}

/** `GET /admin/apparel/doctor`. */
export type AdminDoctorResponse = {
  doctor: {
    verdict: CheckVerdict
    /** ISO 8601, UTC. */
    examined_at: string
    checks: {
      name: string
      kind: "configuration" | "connection"
      verdict: CheckVerdict
      message: string
      remedy: string | null
      took_ms: number
    }[]
  }
}
