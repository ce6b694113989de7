import { clx, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceSelect } from "../shared/choices"
import { ListSkeleton, Notice } from "../shared/page-states"
import { describeError, toastOutcome } from "../shared/toast-outcome"
import { useEmailPreview, useSendTest } from "./email-api"
import { EmailPreview } from "./email-preview"
import { OneFieldForm } from "./one-field-form"
import { languageName, templateTitle } from "./words"

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
        <Heading level="h2">{templateTitle(template)}</Heading>
        <ChoiceSelect
          label="Language"
          value={language}
          options={[
            { value: SHOPS_OWN, label: "The shop's language" },
            ...locales.map((value) => ({ value, label: languageName(value) })),
          ]}
          onChange={setLanguage}
        />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <OneFieldForm
          label="With an order that was emailed"
          placeholder="Order id; empty: the example"
          button="Show"
          onSubmit={setOrderId}
        />
        <SendTest template={template} locale={locale} />
      </div>
      {isLoading && <ListSkeleton label="Loading the preview" />}
      {error && <Notice isError title="There is no preview" text={describeError(error, "Try again in a moment.")} />}
      {preview && (
        <div className={clx("flex min-w-0 flex-col gap-y-3", isPlaceholderData && "opacity-60")}>
          <Text size="small">
            <span className="text-ui-fg-subtle">Subject: </span>
            {preview.subject}
          </Text>
          <EmailPreview title={`Preview of ${templateTitle(template)}`} html={preview.html} plain={preview.text} />
        </div>
      )}
    </section>
  )
}

/** Sends the example of a template to somebody who wants to see it arrive. */
const SendTest = ({ template, locale }: { template: string; locale: string | undefined }) => {
  const sendTest = useSendTest()
  const send = (to: string) =>
    toastOutcome(() => sendTest.mutateAsync({ template, to, locale }), {
      done: `A test is on its way to ${to}`,
      failed: "No test was sent",
    })
  return (
    <OneFieldForm
      label="Send a test"
      placeholder="you@example.com"
      button="Send"
      type="email"
      isRequired
      isPending={sendTest.isPending}
      onSubmit={(to) => void send(to)}
    />
  )
}
