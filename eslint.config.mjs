import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import jest from "eslint-plugin-jest"
import regexp from "eslint-plugin-regexp"
import tseslint from "typescript-eslint"

const tests = ["**/__tests__/**/*.ts", "integration-tests/**/*.spec.ts"]

export default defineConfig([
  globalIgnores([".medusa/", ".apparel/", "node_modules/", "**/*.js", "**/*.cjs", "**/*.mjs"]),
  // Without its global ignores, which leave out every test.
  ...medusa.configs.recommended.filter((config) => !("ignores" in config && !("rules" in config))),
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { regexp },
    rules: {
      // A pattern that backtracks takes seconds of a few kilobytes, and the whole server waits.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      // Ids of steps and workflows are global in a host and carry our name before the file's.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      // Loaders and route handlers are async by the engine's contract, also when they await nothing.
      "@typescript-eslint/require-await": "off",
      "max-lines": ["error", { max: 300, skipBlankLines: false }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Read settings from src/settings.ts",
        },
        {
          selector: "ImportSpecifier[imported.name='validateAndTransformBody']",
          message: "It answers and logs the refused value: use validateBody of src/api/shared",
        },
      ],
    },
  },
  {
    // Development and test programs start processes, whose environment is theirs to compose.
    files: ["medusa-config.ts", "dev/**/*.ts", "bench/**/*.ts", "examples/**/*.ts", "integration-tests/**/*.ts"],
    rules: {
      "no-restricted-syntax": "off",
      // Their errors reach a terminal, never an HTTP answer.
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
  {
    // Their patterns meet our own texts alone.
    files: [...tests, "dev/**/*.ts", "bench/**/*.ts", "integration-tests/**/*.ts", "src/**/__tests__/**/*.ts"],
    rules: { "regexp/no-super-linear-backtracking": "off", "regexp/no-super-linear-move": "off" },
  },
  { files: ["dev/seed/**/*.ts"], rules: { "max-lines": "off" } },
  {
    files: tests,
    ...jest.configs["flat/recommended"],
    rules: {
      ...jest.configs["flat/recommended"].rules,
      "jest/expect-expect": "error",
      "max-lines": ["error", { max: 400 }],
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
])
