const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
}

const shared = {
  testEnvironment: "node",
  transform,
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  // In our own tests the examples run on the sources; the plugin suite runs them on the package.
  moduleNameMapper: { "^medusa-plugin-apparel$": "<rootDir>/src/index.ts" },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.apparel/"],
}

/** A suite that talks to real services, found or started once for all of them by the global set-up. */
const integration = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/integration-tests/${name}/**/*.spec.ts`],
  globalSetup: "<rootDir>/integration-tests/support/global-setup.ts",
  globalTeardown: "<rootDir>/integration-tests/support/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/integration-tests/support/each-file.ts"],
})

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/{src,dev,bench}/**/__tests__/**/*.unit.spec.ts"] },
    ...["modules", "http", "flows", "topology", "plugin", "browser"].map(integration),
  ],
  reporters: ["default", "<rootDir>/integration-tests/support/total-reporter.js"],
  testSequencer: "<rootDir>/integration-tests/support/longest-first.js",
  // Patience, not a promise: the same test takes three times as long on a busy machine.
  testTimeout: 240_000,
  // The suites wait for processes and browsers about as long as they compute: three keep two processors busy.
  maxWorkers: 3,
}
