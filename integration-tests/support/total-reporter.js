const { writeSync } = require("node:fs")

/**
 * Ends the output of a run with one plain line over all suites: `Tests: N passed, N failed, N skipped`.
 *
 * A file that could not run at all counts as one failed test. Suites that could not be had are listed by name.
 */
class TotalReporter {
  onRunComplete(_contexts, results) {
    const failedFiles = results.testResults.filter(({ testExecError }) => testExecError).length
    const skipped = results.numPendingTests + results.numTodoTests
    const names = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === "pending" || status === "todo").map(({ fullName }) => fullName)
    )
    if (names.length > 0) console.log(`\nSkipped:\n${names.map((name) => `  - ${name}`).join("\n")}`)
    const total = `Tests: ${results.numPassedTests} passed, ${results.numFailedTests + failedFiles} failed, ${skipped} skipped`
    // At the exit: jest prints its own summary after the reporters and the global teardown have run.
    process.once("exit", () => writeSync(1, `\n${total}\n`))
  }
}

module.exports = TotalReporter
