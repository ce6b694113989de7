import { isServing } from "../../shared/medusa-command"

/**
 * Whether this process publishes and consumes: unless it is a server, or a command that would take messages away from
 * the workers for a moment.
 *
 *   process                                  | runs the worker
 *   mode `server`                            | no
 *   `medusa start`, `medusa develop`         | yes
 *   `medusa exec`, `user`, `db:migrate`, ... | no
 *   a program that starts Medusa by itself   | yes
 */
export function runsWorker(mode: "shared" | "server" | "worker", argv: readonly string[]): boolean {
  return mode !== "server" && isServing(argv)
}
