import type { Logger } from "@medusajs/framework/types"

/** A logger that keeps its lines, each with its level: `warn: messaging: ...`. */
export function aLogger(): Logger & { lines: string[] } {
  const lines: string[] = []
  const at = (level: string) => (message: string | Error) => void lines.push(`${level}: ${String(message)}`)
  const activity = (message: string) => {
    lines.push(`info: ${message}`)
    return ""
  }
  return {
    lines,
    panic: (message) => void lines.push(`panic: ${String(message)}`),
    shouldLog: () => true,
    setLogLevel: () => undefined,
    unsetLogLevel: () => undefined,
    activity,
    progress: (_id, message) => void activity(message),
    error: at("error"),
    failure: (_id, message) => activity(message),
    success: (_id, message) => ({ activity: message }),
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    log: at("log"),
    http: at("http"),
    verbose: at("verbose"),
    silly: at("silly"),
  }
}
