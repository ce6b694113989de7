import { Column, Img, Row, Section, Text } from "./react-email"
import type { ReactElement } from "react"
import type { EmailContext } from "../email-context"
import type { SkuLine } from "../schemas/sku-line"
import { styles } from "./styles"

type Line = Omit<SkuLine, "line_item_id"> & {
  /** What all pieces cost, ready to show. */
  amount?: string | undefined
}

type Given = {
  lines: Line[]
  /** How many lines more there are than listed. */
  leftOut?: number | undefined
  pictures: Record<string, string | null | undefined> | null | undefined
  context: EmailContext
}

/** Pieces with picture, style, color, size, SKU, how many, and what they cost. */
export const SkuLines = ({ lines, leftOut, pictures, context }: Given): ReactElement => (
  <Section>
    {lines.map((line, position) => (
      <Row key={position} style={{ margin: "0 0 16px" }}>
        <Picture src={pictures?.[line.variant_id ?? ""]} alt={nameOf(line)} />
        <Column style={styles.cell}>
          <Text className="ink name" style={{ ...styles.text, margin: 0, fontWeight: 600 }}>
            {nameOf(line)}
          </Text>
          {listDetails(line, context).map((detail) => (
            <Text key={detail} className="quiet" style={styles.quiet}>
              {detail}
            </Text>
          ))}
        </Column>
        {line.amount !== undefined && (
          <Column align="right" className="ink" style={styles.amount}>
            {line.amount}
          </Column>
        )}
      </Row>
    ))}
    {leftOut !== undefined && (
      <Text className="quiet" style={styles.quiet}>
        {context.texts.common.moreLines(leftOut)}
      </Text>
    )}
  </Section>
)

const Picture = ({ src, alt }: { src: string | null | undefined; alt: string }): ReactElement | null =>
  src ? (
    <Column width="88" style={{ ...styles.cell, width: "88px" }}>
      <Img src={src} alt={alt} width="72" style={styles.picture} />
    </Column>
  ) : null

const nameOf = ({ style, title }: Line): string => style || title

function listDetails({ color, size, sku, quantity }: Line, { texts: { common } }: EmailContext): string[] {
  const variant = [color && `${common.color}: ${color}`, size && `${common.size}: ${size}`].filter(Boolean).join(", ")
  return [variant, sku ? `${common.sku}: ${sku}` : "", common.pieces(quantity)].filter((detail) => detail !== "")
}
