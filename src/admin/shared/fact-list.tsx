import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

export type Fact = readonly [title: string, fact: ReactNode]

type FactsProps = { facts: readonly Fact[]; label?: string; className?: string }

/** What is known, each under its name; what is null is left out. */
export const FactList = ({ facts, label, className = "grid-cols-[8rem_1fr]" }: FactsProps) => (
  <dl aria-label={label} className={clx("txt-small grid gap-x-4 gap-y-2", className)}>
    {facts.map(
      ([title, fact]) =>
        fact !== null && (
          <div key={title} className="contents">
            <dt className="text-ui-fg-subtle">{title}</dt>
            <dd className="min-w-0 break-words">{fact}</dd>
          </div>
        )
    )}
  </dl>
)
