import { Body, Container, Head, Heading, Hr, Html, Img, Preview, Section, Text } from "./react-email"
import type { ReactElement, ReactNode } from "react"
import type { Audience } from "../define-template"
import type { EmailContext } from "../email-context"
import { Footer } from "./footer"
import { DARK_CSS, styles } from "./styles"

type Given = {
  context: EmailContext
  audience: Audience
  /** What email clients show beside the subject. */
  preview: string
  title: string
  children: ReactNode
}

/** The document around every email: the shop's sign, a title, what it says, the footer. Fluid from 320 to 600 px. */
export const Layout = ({ context, audience, preview, title, children }: Given): ReactElement => (
  <Html lang={context.locale} dir={textDirection(context.locale)}>
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{DARK_CSS}</style>
    </Head>
    <Body className="page" style={styles.body}>
      <Preview>{preview}</Preview>
      <Section className="page" style={styles.page}>
        <Container className="card" style={styles.card}>
          <Section style={styles.inside}>
            <Brand context={context} />
            <Heading className="ink" style={styles.title}>
              {title}
            </Heading>
            {children}
            <Hr className="line" style={styles.line} />
            <Footer context={context} audience={audience} />
          </Section>
        </Container>
      </Section>
    </Body>
  </Html>
)

const Brand = ({ context: { shop } }: { context: EmailContext }): ReactElement =>
  shop.logoUrl === undefined ? (
    <Text className="ink" style={styles.brand}>
      {shop.name}
    </Text>
  ) : (
    <Img src={shop.logoUrl} alt={shop.name} height="32" style={{ maxWidth: "100%" }} />
  )

/** Ours are written from left to right; hosts add others. */
const textDirection = (locale: string): "ltr" | "rtl" =>
  ["ar", "fa", "he", "ur"].includes(new Intl.Locale(locale).language) ? "rtl" : "ltr"
