/** What `create-medusa-app` writes, as far as it matters here: an app with no feature of its own. */
export const blankAppFiles = (engineVersion: string): Record<string, string> => ({
  "package.json": JSON.stringify({
    name: "blank-app",
    version: "0.0.1",
    private: true,
    dependencies: Object.fromEntries(
      ["admin-sdk", "cli", "framework", "medusa"].map((name) => [`@medusajs/${name}`, engineVersion])
    ),
    devDependencies: {
      "@swc/core": "^1.7.28",
      "@types/node": "^20.12.11",
      "@types/react": "^18.3.2",
      react: "^18.3.1",
      "react-dom": "^18.3.1",
      "ts-node": "^10.9.2",
      typescript: "~5.9.3",
    },
  }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2021",
      module: "Node16",
      moduleResolution: "Node16",
      esModuleInterop: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      skipLibCheck: true,
      strict: true,
      outDir: "./.medusa/server",
      rootDir: "./",
      jsx: "react-jsx",
      resolveJsonModule: true,
    },
    "ts-node": { swc: true },
    include: ["**/*"],
    exclude: ["node_modules", ".medusa"],
  }),
  "medusa-config.ts": `
import { defineConfig } from "@medusajs/framework/utils"

// Given a Redis, the app is fit for production.
const { REDIS_URL: redisUrl } = process.env
const locking = { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } }

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "f2b7c1d09a4e46e3a1b5f2b7c1d09a4e",
      cookieSecret: "0c6d5e2f8b7a49d1b3e40c6d5e2f8b7a",
    },
  },
  modules: redisUrl
    ? [
        { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
        { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
        { resolve: "@medusajs/medusa/locking", options: { providers: [locking] } },
      ]
    : [],
  plugins: [{ resolve: "medusa-plugin-apparel", options: JSON.parse(process.env.PLUGIN_OPTIONS ?? "{}") }],
})
`,
})

/** The file with which an app handles core's hook itself and lets our part run in its own. */
export const hookOwner = {
  path: "src/workflows/hooks/complete-cart.ts",
  text: `
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { DOCTOR_MODULE } from "medusa-plugin-apparel/modules/doctor"
import type { AdminDoctorResponse } from "medusa-plugin-apparel/types/http/doctor"
import { completeCartValidate } from "medusa-plugin-apparel/workflows"

export type Verdict = AdminDoctorResponse["doctor"]["verdict"]

// The package brings types: were one of them \`any\`, nothing would be wrong in the line below it.
// @ts-expect-error
export const moduleKey: number = DOCTOR_MODULE
// @ts-expect-error
export const handler: number = completeCartValidate
// @ts-expect-error
export const verdict: Verdict = "unheard of"

completeCartWorkflow.hooks.validate(async (hookInput, context) => {
  console.log("the app's own rule ran")
  await completeCartValidate(hookInput, context)
})
`,
}
