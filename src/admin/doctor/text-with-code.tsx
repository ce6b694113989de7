import { Fragment } from "react"

/** Text whose parts in backticks are shown as code, so that they can be copied as they are. */
export const TextWithCode = ({ text }: { text: string }) => (
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
