import { medusaCommand } from "../../../shared/medusa-command"
import { runsWorker } from "../runs-worker"

const NODE = "/usr/local/bin/node"
const CLI = "/app/node_modules/@medusajs/cli/cli.js"

describe("a process publishes and consumes", () => {
  it.each<[boolean, string, string]>([
    [true, CLI, "start"],
    [true, CLI, "start --cluster 4 --workers 50%"],
    [true, CLI, "start --host user"],
    [true, CLI, "start -H exec -p 9000"],
    [true, CLI, "start --types"],
    [true, CLI, "develop --port 9000"],
    [true, CLI, "--verbose start"],
    [true, CLI, "--port 9000 start"],
    [true, CLI, "--port=9000 --no-color start user"],
    [true, "/app/node_modules/.bin/medusa", "start"],
    [true, "/srv/exec/user/node_modules/@medusajs/cli/cli.js", "start"],
    [true, "/app/node_modules/.pnpm/@medusajs+cli@2.21.0/node_modules/@medusajs/cli/cli.js", "start"],
    [true, "C:\\shop\\node_modules\\@medusajs\\cli\\cli.js", "start"],
    [true, "/app/node_modules/jest/bin/jest.js", "user exec"],
    [true, "/app/user.js", ""],
    [true, "/app/server.js", "exec"],
    [false, CLI, "exec ./x.js"],
    [false, CLI, "exec ./x.js start"],
    [false, CLI, "user -e a@example.com -p start"],
    [false, CLI, "--verbose user -e a@example.com"],
    [false, CLI, "--json exec ./start.js"],
    [false, CLI, "--no-color db:migrate"],
    [false, CLI, "db:migrate --execute-safe-links"],
    [false, CLI, "db:migrate:scripts"],
    [false, CLI, "db:setup --db start"],
    [false, CLI, "db:sync-links"],
    [false, CLI, "build"],
    [false, CLI, "-- exec ./x.js"],
    [false, "/app/node_modules/.bin/medusa", "exec ./x.js"],
    [false, "C:\\shop\\node_modules\\@medusajs\\cli\\cli.js", "user -e a@example.com"],
    [false, "/app/node_modules/@medusajs/cli/cli", "exec ./x.js"],
  ])("%p: %s %s", (runs, program, words) => {
    const argv = [NODE, program, ...words.split(" ").filter(Boolean)]
    expect([runsWorker("shared", argv), runsWorker("worker", argv), runsWorker("server", argv)]).toEqual([runs, runs, false])
  })

  it("knows no command where Medusa's command line does not run", () => {
    expect(
      [[], [NODE], [NODE, CLI], [NODE, CLI, "--help"], [NODE, "/app/medusa-like/server.js", "exec"]].map(medusaCommand)
    ).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})
