import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { BlockedAddresses } from "../../email/blocked-addresses"
import { EmailTemplates } from "../../email/email-templates"
import { SentMails } from "../../email/sent-emails"
import { StaffMails } from "../../email/staff-emails"

const EmailsPage = () => (
  <Container className="divide-y p-0">
    <div className="flex max-w-3xl flex-col gap-y-1 px-6 py-4">
      <Heading>Emails</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        What the shop writes to customers and to your team. When the mail server is away, emails wait here and go out later.
      </Text>
    </div>
    <Tabs defaultValue="sent">
      <div className="overflow-x-auto px-6 py-3">
        <Tabs.List>
          <Tabs.Trigger value="sent">Sent mails</Tabs.Trigger>
          <Tabs.Trigger value="templates">Templates</Tabs.Trigger>
          <Tabs.Trigger value="blocked">Blocked addresses</Tabs.Trigger>
          <Tabs.Trigger value="staff">Staff mails</Tabs.Trigger>
        </Tabs.List>
      </div>
      <Tabs.Content value="sent" className="border-t">
        <SentMails />
      </Tabs.Content>
      <Tabs.Content value="templates" className="border-t">
        <EmailTemplates />
      </Tabs.Content>
      <Tabs.Content value="blocked" className="border-t">
        <BlockedAddresses />
      </Tabs.Content>
      <Tabs.Content value="staff" className="border-t">
        <StaffMails />
      </Tabs.Content>
    </Tabs>
  </Container>
)

export const config = defineRouteConfig({ label: "Emails", icon: Envelope })

export default EmailsPage
