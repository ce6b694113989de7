import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { parcelLines } from "./parcel-lines"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph, Subtitle } from "./parts/text"
import { Tracking } from "./parts/tracking"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { exampleParcel, parcelSchema } from "./schemas/parcel"
import { examplePictures } from "./schemas/sku-line"

export const shipmentSent = defineTemplate({
  name: "shipment-sent",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, parcel: parcelSchema }),
  example: { parcel: exampleParcel, order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, parcel }, { texts }) => texts["shipment-sent"].subject(orderNumber(order ?? parcel)),
  Body: ({ data, look }) => {
    const { parcel, order } = data
    const words = look.texts["shipment-sent"]
    const intro = words.intro(orderNumber(order ?? parcel))
    const trackingUrl = parcel.labels.find(({ tracking_url }) => tracking_url)?.tracking_url
    return (
      <Layout look={look} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{intro}</Paragraph>
        <Tracking parcel={parcel} look={look} />
        {trackingUrl ? <Action href={trackingUrl} label={words.track} /> : <OrderAction orderUrl={data.order_url} look={look} />}
        <Subtitle>{words.contents}</Subtitle>
        <SkuLines lines={parcelLines(parcel, order)} pictures={data.pictures} look={look} />
      </Layout>
    )
  },
})
