import { Column, Row, Section } from "./react-email"
import type { ReactElement } from "react"
import { styles } from "./styles"

export type Fact = { label: string; value: string; isMain?: boolean }

/** What on the left, how much on the right. */
export const FactRows = ({ facts }: { facts: Fact[] }): ReactElement => (
  <Section>
    {facts.map(({ label, value, isMain }, position) => (
      <Row key={position} className="ink">
        <Column style={{ ...styles.cell, ...fontWeight(isMain) }} className="ink">
          {label}{" "}
        </Column>
        <Column align="right" style={{ ...styles.amount, ...fontWeight(isMain) }} className="ink">
          {value}
        </Column>
      </Row>
    ))}
  </Section>
)

const fontWeight = (isMain: boolean | undefined) => ({ fontWeight: isMain ? 600 : 400 })
