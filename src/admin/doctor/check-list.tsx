import { Text } from "@medusajs/ui"
import { Fragment } from "react"
import { StateBadge } from "../shared/state-badge"
import { groupByVerdict, VERDICTS, type CheckResult } from "./verdicts"
import { checkWords } from "./words"

/** All checks, the worst first: what each is for, what was found, and what to do about it. */
export const CheckList = ({ checks }: { checks: CheckResult[] }) => (
  <>
    {groupByVerdict(checks).map(({ verdict, checks: group }) => (
      <section key={verdict} aria-labelledby={`checks-${verdict}`}>
        <Text asChild size="small" weight="plus" className="text-ui-fg-subtle bg-ui-bg-subtle">
          <h2 id={`checks-${verdict}`} className="flex items-center gap-x-2 px-6 py-2">
            <StateBadge {...VERDICTS[verdict]} className="shrink-0 whitespace-nowrap" /> {group.length}
          </h2>
        </Text>
        <ul className="divide-y border-t">
          {group.map((check) => (
            <CheckRow key={check.name} check={check} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

const CheckRow = ({ check: { name, message, remedy } }: { check: CheckResult }) => {
  const { title, about } = checkWords(name)
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-2 px-6 py-3 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" weight="plus">
          {title}
        </Text>
        {about && (
          <Text size="small" className="text-ui-fg-subtle">
            {about}
          </Text>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-y-0.5 break-words">
        <Text size="small">
          <TextWithCode text={message} />
        </Text>
        {remedy && (
          <Text size="small" className="text-ui-fg-subtle">
            <span className="font-medium">What to do: </span>
            <TextWithCode text={remedy} />
          </Text>
        )}
      </div>
    </li>
  )
}

/** Text whose parts in backticks are shown as code, so that they can be copied as they are. */
const TextWithCode = ({ text }: { text: string }) => (
  <>
    {text.split("`").map((part, index) =>
      index % 2 === 0 ? (
        <Fragment key={index}>{part}</Fragment>
      ) : (
        <code key={index} className="txt-compact-small bg-ui-bg-component rounded px-1 font-mono">
          {part}
        </code>
      )
    )}
  </>
)
