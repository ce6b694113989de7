import { AsyncLocalStorage } from "node:async_hooks"
import type * as Api from "@opentelemetry/api"
import { parseTraceparent } from "./traceparent"

const traceparents = new AsyncLocalStorage<string>()

/** Runs `work`, and all that it awaits, in the trace of `traceparent`; in none where that is missing or malformed. */
export function inTrace<T>(traceparent: unknown, work: () => T): T {
  const parsed = parseTraceparent(traceparent)
  return parsed === undefined ? work() : traceparents.run(parsed, work)
}

/** The trace of what runs: OpenTelemetry's active span where a host has it set up, else that of the request or message. */
export const currentTraceparent = (): string | undefined => activeSpan() ?? traceparents.getStore()

type OpenTelemetry = Pick<typeof Api, "context" | "trace" | "isSpanContextValid">

function activeSpan(): string | undefined {
  const span = openTelemetry?.trace.getSpanContext(openTelemetry.context.active())
  if (!span || !openTelemetry?.isSpanContextValid(span)) return undefined
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, "0")}`
}

const openTelemetry = loadOpenTelemetry()

function loadOpenTelemetry(): OpenTelemetry | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a host may have it or not
    return require("@opentelemetry/api") as OpenTelemetry
  } catch {
    return undefined
  }
}
