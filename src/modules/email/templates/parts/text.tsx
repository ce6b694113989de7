import { Heading, Text } from "./react-email"
import { Fragment, type ReactElement, type ReactNode } from "react"
import type { Look } from "../look"
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

/** By first name where it is known. */
export function Greeting({ firstName, look }: { firstName: string | null | undefined; look: Look }): ReactElement {
  const { hello, helloAnyone } = look.texts.common
  const name = firstName?.trim()
  return <Paragraph>{name ? hello(name) : helloAnyone}</Paragraph>
}
