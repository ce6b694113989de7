import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { parcelLines } from "./parcel-lines"
import { FitSurvey } from "./parts/fit-survey"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { exampleFitSurvey, fitSurveySchema } from "./schemas/fit-survey"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { exampleParcel, parcelSchema } from "./schemas/parcel"
import { examplePictures } from "./schemas/sku-line"

export const orderDelivered = defineTemplate({
  name: "order-delivered",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, parcel: parcelSchema, fit_surveys: z.array(fitSurveySchema).nullish() }),
  example: {
    parcel: exampleParcel,
    order: exampleOrder,
    pictures: examplePictures,
    order_url: exampleOrderUrl,
    fit_surveys: [exampleFitSurvey],
  },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, parcel }, { texts }) => texts["order-delivered"].subject(orderNumber(order ?? parcel)),
  Body: ({ data, look }) => {
    const { parcel, order, fit_surveys } = data
    const words = look.texts["order-delivered"]
    const intro = words.intro(orderNumber(order ?? parcel))
    return (
      <Layout look={look} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{intro}</Paragraph>
        <SkuLines lines={parcelLines(parcel, order)} pictures={data.pictures} look={look} />
        {fit_surveys && fit_surveys.length > 0 && <FitSurvey lines={fit_surveys} look={look} />}
        <OrderAction orderUrl={data.order_url} look={look} />
      </Layout>
    )
  },
})
