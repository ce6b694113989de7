import { Button, Link, Section, Text } from "./react-email"
import type { ReactElement } from "react"
import { SECRET_MASK } from "../schemas/fields"
import { styles } from "./styles"

type Given = { href: string; label: string }

/** The one thing to do; in the stored copy, where its address is masked, it leads nowhere. */
export const Action = ({ href, label }: Given): ReactElement => (
  <Section style={{ margin: "24px 0" }}>
    {href === SECRET_MASK ? (
      <Text className="ink" style={styles.text}>
        {label}: {SECRET_MASK}
      </Text>
    ) : (
      <Button className="button" href={href} style={styles.button}>
        {label}
      </Button>
    )}
  </Section>
)

/** Another way, in words rather than as a button. */
export const QuietAction = ({ href, label }: Given): ReactElement => (
  <Text className="ink" style={styles.text}>
    {href === SECRET_MASK ? (
      `${label}: ${SECRET_MASK}`
    ) : (
      <Link href={href} style={styles.link}>
        {label}
      </Link>
    )}
  </Text>
)
