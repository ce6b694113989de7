import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { ROOT, STATE } from "./paths"

export type Environment = Record<string, string | undefined>

/** Secrets that stand in this public file; production refuses them, and the demo listens on loopback only. */
const DEMO_SECRETS = {
  JWT_SECRET: "demo-only-jwt-secret-do-not-use-elsewhere",
  COOKIE_SECRET: "demo-only-cookie-secret-do-not-use-elsewhere",
}

/** The environment with what `.env` adds to it; the environment wins, and an empty variable counts as missing. */
export function readEnvironment(environment: Environment = process.env, file = join(ROOT, ".env")): Environment {
  const fromFile: Environment = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}
  const given = Object.entries(environment).filter(([, value]) => value?.trim())
  return { ...fromFile, ...Object.fromEntries(given) }
}

/** Everything the shop needs beyond what is `given`, for a demo that answers at `port` of the loopback address. */
export function demoEnvironment(given: Environment, port: number, databaseUrl: string): Environment {
  const origins = `http://localhost:${port},http://127.0.0.1:${port}`
  return {
    // Not "development": with exactly that name Medusa serves the admin from its sources, by Vite, instead of the built one.
    NODE_ENV: "dev",
    MEDUSA_BACKEND_URL: `http://localhost:${port}`,
    STORE_CORS: `http://localhost:8000,${origins}`,
    ADMIN_CORS: origins,
    AUTH_CORS: `http://localhost:8000,${origins}`,
    UPLOAD_DIR: join(STATE, "static"),
    MEDUSA_DISABLE_TELEMETRY: "true",
    ...DEMO_SECRETS,
    ...given,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  }
}
