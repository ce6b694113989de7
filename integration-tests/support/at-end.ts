type Teardown = () => unknown

const teardowns: Teardown[] = []

/** Registers what undoes something just created; run after the spec file's last test, the newest first. */
export function atEnd(teardown: Teardown): void {
  teardowns.push(teardown)
}

/** Runs every registered teardown, also when one of them fails; then throws what failed. */
export async function runTeardowns(): Promise<void> {
  const failures: unknown[] = []
  for (let teardown = teardowns.pop(); teardown; teardown = teardowns.pop()) {
    try {
      await teardown()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Teardown failed")
}
