import { toast } from "@medusajs/ui"
import { useSendTest } from "./email-api"
import { reasonOf } from "../shared/toast-outcome"
import { OneFieldForm } from "./one-field-form"

/** Sends the example of a template to somebody who wants to see it arrive. */
export const SendTest = ({ template, locale }: { template: string; locale: string | undefined }) => {
  const sendTest = useSendTest()
  const send = async (to: string) => {
    try {
      await sendTest.mutateAsync({ template, to, locale })
      toast.success(`A test is on its way to ${to}`)
    } catch (error) {
      toast.error(reasonOf(error, "No test was sent"))
    }
  }
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
