import { Link, Section } from "./react-email"
import { Fragment, type ReactElement } from "react"
import type { EmailContext } from "../email-context"
import type { FitSurveyLine } from "../schemas/fit-survey"
import { styles } from "./styles"
import { Paragraph } from "./text"

/** How each size fits, answered by one click. */
export const FitSurvey = ({ lines, context }: { lines: FitSurveyLine[]; context: EmailContext }): ReactElement => (
  <Section>
    <Paragraph>{context.texts["order-delivered"].survey}</Paragraph>
    {lines.map((line, position) => (
      <Fragment key={position}>
        <Paragraph>
          <strong>{line.title}</strong>, {context.texts.common.size}: {line.size}
        </Paragraph>
        {listAnswers(line, context).map(({ label, href }) => (
          <Paragraph key={href}>
            <Link href={href} style={styles.choice}>
              {label}
            </Link>
          </Paragraph>
        ))}
      </Fragment>
    ))}
  </Section>
)

function listAnswers({ too_small_url, right_url, too_large_url }: FitSurveyLine, { texts }: EmailContext) {
  const words = texts["order-delivered"]
  return [
    { label: words.tooSmall, href: too_small_url },
    { label: words.right, href: right_url },
    { label: words.tooLarge, href: too_large_url },
  ]
}
