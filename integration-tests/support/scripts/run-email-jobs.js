// `medusa exec` script: runs every scheduled job of the emails once and prints their names.
const { readdirSync } = require("node:fs")
const { join } = require("node:path")

const JOBS = join(__dirname, "../../../.medusa/app/src/jobs")

exports.default = async function runEmailJobs({ container }) {
  const files = readdirSync(JOBS).filter((file) => /^email-.*\.js$/.test(file))
  const jobs = files.sort().map((file) => require(join(JOBS, file)))
  for (const job of jobs) await job.default(container)
  process.stdout.write(`\njobs=${JSON.stringify(jobs.map(({ config }) => config.name))}\n`)
}
