import { Heading, Text } from "./react-email"
import { Fragment, type ReactElement, type ReactNode } from "react"
import type { EmailContext } from "../email-context"
import { personName } from "../person-name"
import { styles } from "./styles"

type Given = { children: ReactNode }

export const Paragraph = ({ children }: Given): ReactElement => (
  <Text className="ink" style={styles.text}>
    {children}
  </Text>
)

/** What matters less. */
export const Note = ({ children }: Given): ReactElement => (
  <Text className="quiet" style={styles.small}>
    {children}
  </Text>
)

export const Subtitle = ({ children }: Given): ReactElement => (
  <Heading as="h2" className="ink" style={styles.subtitle}>
    {children}
  </Heading>
)

/** One under the other. */
export const Lines = ({ lines }: { lines: string[] }): ReactElement => (
  <>
    {lines.map((line, position) => (
      <Fragment key={position}>
        {position > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
)

/** By first name where it is known and is one. */
export function Greeting({ firstName, context }: { firstName: string | null | undefined; context: EmailContext }): ReactElement {
  const { hello, helloAnyone } = context.texts.common
  const name = personName(firstName)
  return <Paragraph>{name ? hello(name) : helloAnyone}</Paragraph>
}
