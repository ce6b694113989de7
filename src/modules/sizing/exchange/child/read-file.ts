import { readImport, type ImportTask } from "./import-task"

/** Runs in a process of its own: answers one task with what was read. */
process.once("disconnect", () => process.exit())
process.once("message", (task: ImportTask) => {
  void readImport(task).then((read) => process.send?.(read))
})
