import type { z } from "@medusajs/framework/zod"
import type { ReactElement } from "react"
import type { EmailContext } from "./email-context"

export type Audience = "customer" | "staff"

/** One kind of email. `data` of one template never reaches the subject or the body of another. */
export type EmailTemplate<Schema extends z.ZodType = z.ZodType> = {
  /** kebab-case */
  name: string
  audience: Audience
  /** Marketing needs consent and carries an unsubscribe link. */
  isMarketing: boolean
  /** What it shows; unknown keys are stripped. Data that integrators send is checked against it too. */
  data: Schema
  /** Complete data, for the preview and the tests. */
  example: z.output<Schema>
  /** Fields at the top of `data` that only the recipient may read; they accept `SECRET_MASK`, which the stored copy shows. */
  secrets: readonly string[]
  /** Whether integrators may ask for it. */
  isOpenToIntegrators: boolean
  /** May hold anything: `renderEmail` makes a header of it. */
  subject(this: void, data: z.output<Schema>, context: EmailContext): string
  /** The whole document; most wrap what they say in `Layout`. */
  Body(this: void, props: { data: z.output<Schema>; context: EmailContext }): ReactElement
}

/** A template whose subject and body are typed by its schema. */
export const defineTemplate = <Schema extends z.ZodType>(template: EmailTemplate<Schema>): EmailTemplate<Schema> => template
