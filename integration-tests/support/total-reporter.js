const { relative } = require("node:path")
const { writeSync } = require("node:fs")

const SLOWEST = 15

/**
 * Ends the output of a run with where the time went, by suite and by file, and then with one plain line over all suites:
 * `Tests: N passed, N failed, N skipped`.
 *
 * A file that could not run at all counts as one failed test. Suites that could not be had are listed by name.
 */
class TotalReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir
  }

  onRunComplete(_contexts, results) {
    const names = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === "pending" || status === "todo").map(({ fullName }) => fullName)
    )
    if (names.length > 0) console.log(`\nSkipped:\n${names.map((name) => `  - ${name}`).join("\n")}`)
    const text = `${whereTheTimeWent(results, this.rootDir)}\n\n${totalOf(results)}`
    // At the exit: jest prints its own summary after the reporters and the global teardown have run.
    process.once("exit", () => writeSync(1, `\n${text}\n`))
  }
}

function totalOf({ testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  const failedFiles = testResults.filter(({ testExecError }) => testExecError).length
  return `Tests: ${numPassedTests} passed, ${numFailedTests + failedFiles} failed, ${numPendingTests + numTodoTests} skipped`
}

function whereTheTimeWent({ testResults }, rootDir) {
  const files = testResults.map(({ testFilePath, displayName, perfStats, testResults: tests }) => ({
    suite: displayName?.name ?? "",
    path: relative(rootDir, testFilePath),
    seconds: perfStats.runtime / 1_000,
    tests: tests.length,
  }))
  return `${table(suitesOf(files))}\n\n${table(slowestOf(files))}`
}

/** The suites, the longest first. The seconds are those of their files together, which run side by side. */
function suitesOf(files) {
  const suites = [...new Set(files.map(({ suite }) => suite))].map((suite) => {
    const own = files.filter((file) => file.suite === suite)
    return { suite, seconds: sum(own, "seconds"), files: own.length, tests: sum(own, "tests") }
  })
  const rows = suites.sort((a, b) => b.seconds - a.seconds).map((one) => [one.suite, whole(one.seconds), one.files, one.tests])
  return [["suite", "seconds", "files", "tests"], ...rows]
}

function slowestOf(files) {
  const slowest = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)
  return [["slowest files", "seconds", "tests"], ...slowest.map((file) => [file.path, whole(file.seconds), file.tests])]
}

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0)
const whole = (seconds) => Math.round(seconds)

/** Lines of one row each, the first cell to the left and figures to the right. */
const table = (rows) =>
  rows.map(([name, ...figures]) => name.padEnd(60) + figures.map((cell) => String(cell).padStart(9)).join("")).join("\n")

module.exports = TotalReporter
