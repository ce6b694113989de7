import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { ListSkeleton, Notice } from "../shared/page-states"
import { useStaffEmails } from "./email-api"
import { StaffEmailForm } from "./staff-email-form"
import { STAFF_EMAILS, templateTitle } from "./words"

/** Who of the team gets which email. */
export const StaffEmails = () => {
  const { data, isLoading, isError } = useStaffEmails()
  const staff = isError ? undefined : data?.staff
  return (
    <>
      {isLoading && <ListSkeleton label="Loading who gets what" />}
      {isError && <Notice isError title="Who gets what could not be read" text="Try again in a moment." />}
      {staff && (
        <ul aria-label="Staff emails" className="divide-y">
          {STAFF_EMAILS.map((email) => (
            <StaffEmail
              key={email.template}
              {...email}
              addresses={staff.find(({ template }) => template === email.template)?.addresses ?? []}
            />
          ))}
        </ul>
      )}
    </>
  )
}

type StaffEmailProps = { template: string; about: string; addresses: string[] }

/** One email to staff with everybody who gets it. */
const StaffEmail = ({ template, about, addresses }: StaffEmailProps) => {
  const [isEditing, setIsEditing] = useState(false)
  const title = templateTitle(template)
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-3 px-6 py-4 lg:grid-cols-[18rem_1fr]">
      <div className="flex flex-col gap-y-0.5">
        <Text size="small" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {about}
        </Text>
      </div>
      {isEditing ? (
        <StaffEmailForm {...{ template, title, addresses }} onDone={() => setIsEditing(false)} />
      ) : (
        <div className="flex min-w-0 items-start justify-between gap-x-4">
          {addresses.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle">
              Nobody gets it
            </Text>
          ) : (
            <ul aria-label={`Who gets ${title}`} className="txt-small min-w-0 break-words">
              {addresses.map((address) => (
                <li key={address}>{address}</li>
              ))}
            </ul>
          )}
          <Button size="small" variant="secondary" aria-label={`Edit who gets ${title}`} onClick={() => setIsEditing(true)}>
            Edit
          </Button>
        </div>
      )}
    </li>
  )
}
