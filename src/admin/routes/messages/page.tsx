import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PaperPlane } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { FindMessages } from "../../messaging/find-messages"
import { useMessagesOverview } from "../../messaging/messaging-api"
import { Receivers } from "../../messaging/receivers"
import { SendAgain } from "../../messaging/send-again"
import { StatusStrip } from "../../messaging/status-strip"
import { StuckMessages } from "../../messaging/stuck-messages"
import { PageHeader, PageTabs } from "../../shared/page"
import { ListSkeleton, Notice } from "../../shared/page-states"

const MessagesPage = () => {
  const { data, isLoading, isError } = useMessagesOverview()
  // After a failure the last figures are out of date, and the error is what staff must see.
  const overview = isError ? undefined : data?.overview
  const integrators = overview?.integrators ?? []
  const integratorQueues = integrators.map(({ queue }) => queue)
  const queues = [...integratorQueues, ...(overview?.queues.map(({ name }) => name) ?? [])]

  return (
    <Container className="divide-y p-0">
      <PageHeader
        title="Messages"
        text="What the shop tells other systems about orders, payments and stock, and what they tell the shop. Nothing is lost when one of them is away: messages wait here and go out later."
      />
      {isLoading && <ListSkeleton label="Loading the state of the messages" />}
      {isError && (
        <Notice
          isError
          title="The state of the messages could not be read"
          text="The server did not answer as it should. This page asks again by itself; if this stays, tell whoever runs your servers."
        />
      )}
      {overview && <StatusStrip overview={overview} />}
      {integrators.length > 0 && <Receivers integrators={integrators} />}
      <PageTabs
        defaultValue="stuck"
        tabs={[
          { value: "stuck", title: "Stuck messages", content: <StuckMessages counts={overview?.dead_letters} /> },
          { value: "find", title: "Find", content: <FindMessages /> },
          {
            value: "again",
            title: "Send again",
            content: (
              <SendAgain
                names={overview?.names ?? []}
                snapshots={overview?.snapshots ?? []}
                queues={queues}
                integratorQueues={integratorQueues}
              />
            ),
          },
        ]}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Messages", icon: PaperPlane })

export default MessagesPage
