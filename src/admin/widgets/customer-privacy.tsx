import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CustomerPrivacy } from "../privacy/customer-privacy"

type WidgetProps = { data: { id: string; email: string | null } }

const CustomerPrivacyWidget = ({ data: { id, email } }: WidgetProps) => <CustomerPrivacy key={id} customerId={id} email={email} />

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default CustomerPrivacyWidget
