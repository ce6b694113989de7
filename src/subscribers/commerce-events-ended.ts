import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { confirmFactsWorkflow, END_EVENTS, endedFacts } from "../workflows/commerce-events"

/** The bus only hurries: a fact whose event it loses is published by its rows, a little later. */
export default async function commerceEventsEnded({ event, container }: SubscriberArgs<Record<string, unknown>>): Promise<void> {
  const ended = endedFacts(event.name, event.data)
  if (ended) await confirmFactsWorkflow(container).run({ input: ended })
}

export const config: SubscriberConfig = {
  event: END_EVENTS,
  context: { subscriberId: "apparel-commerce-events-ended" },
}
