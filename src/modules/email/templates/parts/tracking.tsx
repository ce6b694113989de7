import { Link, Text } from "./react-email"
import type { ReactElement } from "react"
import type { EmailContext } from "../email-context"
import type { Parcel } from "../schemas/parcel"
import { styles } from "./styles"

/** Every tracking number, as a link where it has a page. */
export const Tracking = ({ parcel, context }: { parcel: Parcel; context: EmailContext }): ReactElement => (
  <>
    {parcel.labels.map(({ tracking_number, tracking_url }) => (
      <Text key={tracking_number} className="ink" style={styles.text}>
        {context.texts["shipment-sent"].tracking}:{" "}
        {tracking_url ? (
          <Link href={tracking_url} style={styles.link}>
            {tracking_number}
          </Link>
        ) : (
          tracking_number
        )}
      </Text>
    ))}
  </>
)
