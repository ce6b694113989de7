import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Environment } from "./demo-environment"
import { fingerprint } from "./fingerprint"
import { APP, ROOT, STATE } from "./paths"
import { runMedusa } from "./processes"
import { step } from "./step"

const SOURCES = ["src", "dev/seed", "medusa-config.ts", "tsconfig.json", "package-lock.json"]
const STAMP = join(APP, ".fingerprint")

/** Compiles the shop and its admin into `.medusa/app`, unless what is there was made from the same sources. */
export async function buildShop(environment: Environment): Promise<void> {
  const sources = fingerprint(SOURCES)
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return
  await step("Building the shop and its admin", () =>
    runMedusa(["build", "--no-lint"], {
      cwd: ROOT,
      environment: buildEnvironment(environment),
      logFile: join(STATE, "logs", "build.log"),
    })
  )
  writeFileSync(STAMP, sources)
}

/**
 * Building reads the configuration but uses no service. In production's name React is built for speed rather than for
 * its developers; the values only satisfy what production requires and are not kept.
 */
function buildEnvironment(environment: Environment): Environment {
  const secret = randomBytes(24).toString("hex")
  const address = {
    EMAIL_FROM: "shop@localhost.example",
    SUPPORT_EMAIL: "shop@localhost.example",
    STOREFRONT_URL: "http://localhost",
  }
  return {
    ...environment,
    ...address,
    NODE_ENV: "production",
    REDIS_URL: "redis://127.0.0.1",
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
  }
}
