import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PaperPlane } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { FindMessages } from "../../messaging/find-messages"
import { SendAgain } from "../../messaging/send-again"
import { StatusStrip } from "../../messaging/status-strip"
import { StuckMessages } from "../../messaging/stuck-messages"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { useMessagesOverview } from "../../messaging/messaging-api"

const MessagesPage = () => {
  const { data, isLoading, isError } = useMessagesOverview()
  // After a failure the last figures are out of date, and the error is what staff must see.
  const overview = isError ? undefined : data?.overview

  return (
    <Container className="divide-y p-0">
      <div className="flex max-w-3xl flex-col gap-y-1 px-6 py-4">
        <Heading>Messages</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What the shop tells other systems about orders, payments and stock, and what they tell the shop. Nothing is lost when
          one of them is away: messages wait here and go out later.
        </Text>
      </div>
      {isLoading && <ListSkeleton label="Loading the state of the messages" />}
      {isError && (
        <Notice
          isError
          title="The state of the messages could not be read"
          text="The server did not answer as it should. This page asks again by itself; if this stays, tell whoever runs your servers."
        />
      )}
      {overview && <StatusStrip overview={overview} />}
      <Tabs defaultValue="stuck">
        <div className="px-6 py-3">
          <Tabs.List>
            <Tabs.Trigger value="stuck">Stuck messages</Tabs.Trigger>
            <Tabs.Trigger value="find">Find</Tabs.Trigger>
            <Tabs.Trigger value="again">Send again</Tabs.Trigger>
          </Tabs.List>
        </div>
        <Tabs.Content value="stuck" className="border-t">
          <StuckMessages counts={overview?.dead_letters} />
        </Tabs.Content>
        <Tabs.Content value="find" className="border-t">
          <FindMessages />
        </Tabs.Content>
        <Tabs.Content value="again" className="border-t">
          <SendAgain names={overview?.names ?? []} queues={overview?.queues.map(({ name }) => name) ?? []} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Messages", icon: PaperPlane })

export default MessagesPage
