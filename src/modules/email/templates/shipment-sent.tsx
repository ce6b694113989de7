import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { parcelLines } from "./order-texts"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph, Subtitle } from "./parts/text"
import { Tracking } from "./parts/tracking"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { exampleParcel, parcelSchema } from "./schemas/parcel"
import { examplePictures } from "./schemas/sku-line"

export const shipmentSent = defineTemplate({
  name: "shipment-sent",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, parcel: parcelSchema }),
  example: { parcel: exampleParcel, order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, parcel }, { texts }) => texts["shipment-sent"].subject(orderNumber(order ?? parcel)),
  Body: ({ data, context }) => {
    const { parcel, order } = data
    const words = context.texts["shipment-sent"]
    const intro = words.intro(orderNumber(order ?? parcel))
    const trackingUrl = parcel.labels.find(({ tracking_url }) => tracking_url)?.tracking_url
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Tracking parcel={parcel} context={context} />
        {trackingUrl ? (
          <Action href={trackingUrl} label={words.track} />
        ) : (
          <OrderAction orderUrl={data.order_url} context={context} />
        )}
        <Subtitle>{words.contents}</Subtitle>
        <SkuLines
          lines={parcelLines(parcel, order)}
          leftOut={parcel.left_out?.["items"]}
          pictures={data.pictures}
          context={context}
        />
      </Layout>
    )
  },
})
