import { Link, Section } from "./react-email"
import type { ReactElement } from "react"
import type { Audience } from "../define-template"
import type { EmailContext } from "../email-context"
import { styles } from "./styles"
import { Lines, Note } from "./text"

/** Who writes, where to ask, and for marketing the way out. */
export function Footer({ context, audience }: { context: EmailContext; audience: Audience }): ReactElement {
  const { shop, texts, unsubscribeUrl } = context
  if (audience === "staff") return <Note>{texts.common.whyStaff(shop.name)}</Note>
  return (
    <Section>
      <Note>
        {texts.common.help}{" "}
        <Link href={`mailto:${shop.supportEmail}`} style={styles.quietLink}>
          {shop.supportEmail}
        </Link>
      </Note>
      <Note>
        <Link href={shop.storefrontUrl} style={styles.quietLink}>
          {shop.name}
        </Link>
      </Note>
      {shop.postalAddress !== undefined && (
        <Note>
          <Lines lines={shop.postalAddress.split(/\r?\n/)} />
        </Note>
      )}
      {unsubscribeUrl !== undefined && (
        <Note>
          {texts.common.whyMarketing}{" "}
          <Link href={unsubscribeUrl} style={styles.quietLink}>
            {texts.common.unsubscribe}
          </Link>
        </Note>
      )}
    </Section>
  )
}
