import { setPriority } from "node:os"
import { readImport, type ImportTask } from "./import-task"

/** Runs in a process of its own: answers one task with what was read. */
try {
  // Requests of shoppers come before it.
  setPriority(10)
} catch {
  // Where a container does not allow that, the file is read all the same.
}
process.once("disconnect", () => process.exit())
process.once("message", (task: ImportTask) => {
  void readImport(task).then((read) => process.send?.(read))
})
