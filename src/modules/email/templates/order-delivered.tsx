import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { parcelLines } from "./order-texts"
import { FitSurvey } from "./parts/fit-survey"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { exampleFitSurvey, fitSurveySchema } from "./schemas/fit-survey"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { exampleParcel, parcelSchema } from "./schemas/parcel"
import { examplePictures } from "./schemas/sku-line"

export const orderDelivered = defineTemplate({
  name: "order-delivered",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, parcel: parcelSchema, fit_surveys: z.array(fitSurveySchema).nullish() }),
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
  Body: ({ data, context }) => {
    const { parcel, order, fit_surveys } = data
    const words = context.texts["order-delivered"]
    const intro = words.intro(orderNumber(order ?? parcel))
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <SkuLines
          lines={parcelLines(parcel, order)}
          leftOut={parcel.left_out?.["items"]}
          pictures={data.pictures}
          context={context}
        />
        {fit_surveys && fit_surveys.length > 0 && <FitSurvey lines={fit_surveys} context={context} />}
        <OrderAction orderUrl={data.order_url} context={context} />
      </Layout>
    )
  },
})
