import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminErasure } from "../../types/http/privacy"
import { shortTime } from "../shared/format-time"
import { ListSkeleton, Notice } from "../shared/page-states"
import { StateBadge } from "../shared/state-badge"
import { toastOutcome } from "../shared/toast-outcome"
import { EraseDrawer } from "./erase-drawer"
import { useErasures, useExport } from "./privacy-api"
import { saveFile } from "./save-file"

type Props = { customerId: string; email: string | null }

/** What emails, messages and sizes hold about a customer: to hand out, and to erase. */
export const CustomerPrivacy = ({ customerId, email }: Props) => {
  const { data, isLoading, isError } = useErasures(customerId)
  const [isErasing, setIsErasing] = useState(false)
  const download = useExport()
  const erasures = isError ? undefined : data?.erasures
  const save = () =>
    toastOutcome(() => download.mutateAsync(customerId), {
      failed: "The data could not be read",
      then: (file) => saveFile(file, `personal-data-${customerId}.json`),
    })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading level="h2">Personal data</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Emails, messages and fit profiles of this customer. Orders and the account are not part of it.
        </Text>
        <div className="flex gap-x-2">
          <Button size="small" variant="secondary" isLoading={download.isPending} onClick={() => void save()}>
            Download
          </Button>
          <Button size="small" variant="danger" onClick={() => setIsErasing(true)}>
            Erase
          </Button>
        </div>
      </div>
      {isLoading && <ListSkeleton label="Loading what was erased" />}
      {isError && <Notice isError title="What was erased could not be read" text="Try again in a moment." />}
      {erasures?.length === 0 && (
        <Text size="small" role="status" className="text-ui-fg-subtle px-6 py-4">
          Nothing was erased yet.
        </Text>
      )}
      {erasures && erasures.length > 0 && <ErasureList erasures={erasures} />}
      <EraseDrawer isOpen={isErasing} onClose={() => setIsErasing(false)} customerId={customerId} name={email ?? customerId} />
    </Container>
  )
}

const ErasureList = ({ erasures }: { erasures: AdminErasure[] }) => (
  <ul aria-label="Erasures" className="flex flex-col gap-y-3 px-6 py-4">
    {erasures.map(({ id, status, requested_at, counts, last_error }) => (
      <li key={id} className="flex flex-col gap-y-1">
        <div className="flex items-center gap-x-2">
          {status === "done" ? <StateBadge color="green" label="Erased" /> : <StateBadge color="orange" label="Under way" />}
          <Text size="small">{shortTime(requested_at)}</Text>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {countWords(counts)}
        </Text>
        {last_error && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {last_error}. It goes on by itself.
          </Text>
        )}
      </li>
    ))}
  </ul>
)

function countWords(counts: AdminErasure["counts"]): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return all === 0 ? "There was nothing to erase" : `${all.toLocaleString()} ${all === 1 ? "entry" : "entries"} erased`
}
