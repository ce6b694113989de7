import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { templateWords } from "./words"
import { StaffMailForm } from "./staff-email-form"

type StaffMailProps = { template: string; about: string; addresses: string[] }

/** One message to staff with everybody who gets it. */
export const StaffMail = ({ template, about, addresses }: StaffMailProps) => {
  const [isEditing, setIsEditing] = useState(false)
  const title = templateWords(template)
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
        <StaffMailForm {...{ template, title, addresses }} onDone={() => setIsEditing(false)} />
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
