import { Section } from "./react-email"
import type { ReactElement } from "react"
import { formats } from "../formats"
import type { EmailContext } from "../email-context"
import { personName } from "../person-name"
import type { Address, Order } from "../schemas/order"
import { Lines, Paragraph, Subtitle } from "./text"

/** Where it goes, how, and who pays. */
export function Addresses({ order, context }: { order: Order; context: EmailContext }): ReactElement {
  const { order: texts } = context.texts
  const methods = order.shipping_methods.map(({ name }) => name).join(", ")
  return (
    <Section>
      <Block title={texts.shippingAddress} lines={addressLines(order.shipping_address, context)} />
      <Block title={texts.billingAddress} lines={addressLines(order.billing_address, context)} />
      <Block title={texts.shippingMethod} lines={methods === "" ? [] : [methods]} />
    </Section>
  )
}

const Block = ({ title, lines }: { title: string; lines: string[] }): ReactElement | null =>
  lines.length === 0 ? null : (
    <>
      <Subtitle>{title}</Subtitle>
      <Paragraph>
        <Lines lines={lines} />
      </Paragraph>
    </>
  )

function addressLines(address: Address | null | undefined, context: EmailContext): string[] {
  if (!address) return []
  return [
    joined(personName(address.first_name), personName(address.last_name)),
    joined(address.company),
    joined(address.address_1),
    joined(address.address_2),
    joined(address.postal_code, address.city),
    joined(address.province),
    countryName(address.country_code, context),
  ].filter((line) => line !== "")
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(" ")

function countryName(code: string | null | undefined, { locale }: EmailContext): string {
  if (!code) return ""
  // What is no code of a country is shown as it came.
  if (!/^[a-z]{2}$/i.test(code)) return code
  return formats.country(locale).of(code.toUpperCase()) ?? code
}
