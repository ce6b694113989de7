import { useStaffMails } from "./email-api"
import { STAFF_MAILS } from "./words"
import { ListSkeleton, Notice } from "../shared/page-states"
import { StaffMail } from "./staff-email"

/** Who of the team gets which message. */
export const StaffMails = () => {
  const { data, isLoading, isError } = useStaffMails()
  const staff = isError ? undefined : data?.staff
  return (
    <>
      {isLoading && <ListSkeleton label="Loading who gets what" />}
      {isError && <Notice isError title="Who gets what could not be read" text="Try again in a moment." />}
      {staff && (
        <ul aria-label="Staff mails" className="divide-y">
          {STAFF_MAILS.map((mail) => (
            <StaffMail
              key={mail.template}
              {...mail}
              addresses={staff.find(({ template }) => template === mail.template)?.addresses ?? []}
            />
          ))}
        </ul>
      )}
    </>
  )
}
