import { Text } from "@medusajs/ui"
import { useState } from "react"
import { DangerButtons, DrawerContent, SideDrawer } from "../shared/drawers"
import { Form, TextField } from "../shared/fields"
import { toastOutcome } from "../shared/toast-outcome"
import { useErase } from "./privacy-api"

type EraseProps = {
  customerId: string
  /** What staff type to say that they mean it: the address, or the id of a customer without one. */
  name: string
  isOpen: boolean
  onClose: () => void
}

/** Asks for the customer's address before anything is erased. */
export const EraseDrawer = ({ isOpen, onClose, ...rest }: EraseProps) => (
  <SideDrawer isOpen={isOpen} onClose={onClose}>
    <Content {...{ ...rest, onClose }} />
  </SideDrawer>
)

const Content = ({ customerId, name, onClose }: Omit<EraseProps, "isOpen">) => {
  const [typed, setTyped] = useState("")
  const erase = useErase()
  const isReady = typed.trim().toLowerCase() === name.toLowerCase()
  const submit = async () => {
    if (!isReady || erase.isPending) return
    await toastOutcome(() => erase.mutateAsync({ customerId, confirm: typed.trim() }), {
      done: ({ erasure }) => (erasure.status === "done" ? "The data is erased" : "The data is being erased"),
      failed: "Nothing was erased",
      then: onClose,
    })
  }
  return (
    <DrawerContent
      title="Erase personal data?"
      description="Emails, messages, consent and fit profiles of this customer. This cannot be undone."
      footer={<DangerButtons form="erase" button="Erase" isReady={isReady} isPending={erase.isPending} />}
    >
      <Form id="erase" className="flex flex-col gap-y-4" onSubmit={submit}>
        <Text size="small">
          Emails that wait are not sent. Orders stay, as the law asks for them; so does the account until you delete the customer,
          which erases the same.
        </Text>
        <TextField
          label={`Type ${name} to confirm`}
          autoFocus
          autoComplete="off"
          maxLength={254}
          value={typed}
          onChange={setTyped}
        />
      </Form>
    </DrawerContent>
  )
}
