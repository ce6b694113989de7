import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { BlockedAddresses } from "../../email/blocked-addresses"
import { EmailTemplates } from "../../email/email-templates"
import { SentEmails } from "../../email/sent-emails"
import { StaffEmails } from "../../email/staff-emails"
import { PageHeader, PageTabs } from "../../shared/page"

const EmailsPage = () => (
  <Container className="divide-y p-0">
    <PageHeader
      title="Emails"
      text="What the shop writes to customers and to your team. When the mail server is away, emails wait here and go out later."
    />
    <PageTabs
      defaultValue="sent"
      tabs={[
        { value: "sent", title: "Sent emails", content: <SentEmails /> },
        { value: "templates", title: "Templates", content: <EmailTemplates /> },
        { value: "blocked", title: "Blocked addresses", content: <BlockedAddresses /> },
        { value: "staff", title: "Staff emails", content: <StaffEmails /> },
      ]}
    />
  </Container>
)

export const config = defineRouteConfig({ label: "Emails", icon: Envelope })

export default EmailsPage
