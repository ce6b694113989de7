import { pruneInbox } from "../../../src/modules/messaging/consumers/prune-inbox"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"

const INSERT = `
  insert into apparel_inbox (source, message_id, consumer, outcome, processed_at)
  select '/wms', $1::text || number, 'inventory-levels', 'done', now() - $2::interval from generate_series(1, $3::int) as number`

describe("pruneInbox", () => {
  it("forgets what is older than the days it is told, however much, and nothing younger", async () => {
    const shop = await aMessagingDatabase()
    await shop.query(INSERT, ["old-", "30 days 1 minute", 5_001])
    await shop.query(INSERT, ["young-", "29 days 23 hours", 2])
    expect(await pruneInbox(shop.database, 30)).toBe(5_001)
    const kept = await shop.query("select message_id from apparel_inbox order by message_id")
    expect(kept).toEqual([{ message_id: "young-1" }, { message_id: "young-2" }])
    expect(await pruneInbox(shop.database, 30)).toBe(0)
  })
})
