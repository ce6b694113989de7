import { clx, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useEmailPreview } from "./email-api"
import { languageWords, templateWords } from "./words"
import { reasonOf } from "../shared/toast-outcome"
import { ListSkeleton, Notice } from "../shared/page-states"
import { ChoiceSelect } from "../shared/choices"
import { MailView } from "./email-preview"
import { OneFieldForm } from "./one-field-form"
import { SendTest } from "./send-test"

const SHOPS_OWN = "shop"

/** One template with its example, or with what was written about an order, in any language. */
export const TemplatePreview = ({ template, locales }: { template: string; locales: string[] }) => {
  const [language, setLanguage] = useState(SHOPS_OWN)
  const [orderId, setOrderId] = useState("")
  const locale = language === SHOPS_OWN ? undefined : language
  const { data, error, isLoading, isPlaceholderData } = useEmailPreview({ template, locale, orderId: orderId || undefined })
  const preview = error ? undefined : data
  return (
    <section aria-label="Preview" className="flex min-w-0 flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h2">{templateWords(template)}</Heading>
        <ChoiceSelect
          label="Language"
          value={language}
          options={[
            { value: SHOPS_OWN, label: "The shop's language" },
            ...locales.map((value) => ({ value, label: languageWords(value) })),
          ]}
          onChange={setLanguage}
        />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <OneFieldForm
          label="With an order that was mailed"
          placeholder="Order id; empty: the example"
          button="Show"
          onSubmit={(text) => setOrderId(text)}
        />
        <SendTest template={template} locale={locale} />
      </div>
      {isLoading && <ListSkeleton label="Loading the preview" />}
      {error && <Notice isError title="There is no preview" text={reasonOf(error, "Try again in a moment.")} />}
      {preview && (
        <div className={clx("flex min-w-0 flex-col gap-y-3", isPlaceholderData && "opacity-60")}>
          <Text size="small">
            <span className="text-ui-fg-subtle">Subject: </span>
            {preview.subject}
          </Text>
          <MailView title={`Preview of ${templateWords(template)}`} html={preview.html} plain={preview.text} />
        </div>
      )}
    </section>
  )
}
