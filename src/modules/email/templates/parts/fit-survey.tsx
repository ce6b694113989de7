import { Link, Section } from "./react-email"
import type { ReactElement } from "react"
import type { Look } from "../look"
import type { FitSurveyUrls } from "../schemas/fit-survey"
import { styles } from "./styles"
import { Paragraph } from "./text"

/** How it fits, answered by one click. */
export function FitSurvey({ survey, look }: { survey: FitSurveyUrls; look: Look }): ReactElement {
  const words = look.texts["order-delivered"]
  const answers = [
    { label: words.tooSmall, href: survey.too_small_url },
    { label: words.right, href: survey.right_url },
    { label: words.tooLarge, href: survey.too_large_url },
  ]
  return (
    <Section>
      <Paragraph>{words.survey}</Paragraph>
      {answers.map(({ label, href }) => (
        <Paragraph key={href}>
          <Link href={href} style={styles.choice}>
            {label}
          </Link>
        </Paragraph>
      ))}
    </Section>
  )
}
