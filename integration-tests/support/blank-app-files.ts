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
  // The example's own stands beside it; the options that a test gives take the place of the example's.
  "medusa-config.ts": `
const config = require("./host-config")

config.modules.loyalty = { resolve: "./src/modules/loyalty" }
const plugin = config.plugins.find(({ resolve }: { resolve: string }) => resolve === "medusa-plugin-apparel")
Object.assign(plugin.options, JSON.parse(process.env.PLUGIN_OPTIONS ?? "{}"))

module.exports = config
`,
})

/** Compiles only while the package brings types: were one of them `any`, nothing would be wrong in the line below it. */
export const typesCheck = {
  path: "src/types-check.ts",
  text: `
import { DOCTOR_MODULE } from "medusa-plugin-apparel/modules/doctor"
import type { AdminDoctorResponse } from "medusa-plugin-apparel/types/http/doctor"
import { completeCartValidate } from "medusa-plugin-apparel/workflows"

export type Verdict = AdminDoctorResponse["doctor"]["verdict"]

// @ts-expect-error
export const moduleKey: number = DOCTOR_MODULE
// @ts-expect-error
export const handler: number = completeCartValidate
// @ts-expect-error
export const verdict: Verdict = "unheard of"
`,
}
