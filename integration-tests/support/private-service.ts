import { spawn, type ChildProcess } from "node:child_process"

// The shell ends the service when its own standard input closes, which happens however this process ends.
const WRAPPER = '"$@" & service=$!; cat > /dev/null; kill -TERM $service; wait $service'

/** A service started for the tests alone; it never outlives them. */
export type PrivateService = { child: ChildProcess; stop: () => Promise<void> }

export function startPrivateService(command: string, args: string[], environment: NodeJS.ProcessEnv = {}): PrivateService {
  const child = spawn("/bin/sh", ["-c", WRAPPER, "sh", command, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null) return resolve()
      child.once("exit", () => resolve())
      child.stdin?.end()
    })
  return { child, stop }
}
