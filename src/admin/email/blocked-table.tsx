import { Button, Table, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSuppression } from "../../types/http/email"
import { toastOutcome } from "../shared/toast-outcome"
import { useUnblock } from "./email-api"

const STEP = 50

/** Blocked addresses, the newest first, a few at a time. */
export const BlockedTable = ({ suppressions }: { suppressions: AdminSuppression[] }) => {
  const [shown, setShown] = useState(STEP)
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Address</Table.HeaderCell>
            <Table.HeaderCell>Why</Table.HeaderCell>
            <Table.HeaderCell>Refusals</Table.HeaderCell>
            <Table.HeaderCell>Since</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">What to do</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {suppressions.slice(0, shown).map((suppression) => (
            <Blocked key={suppression.address} suppression={suppression} />
          ))}
        </Table.Body>
      </Table>
      {suppressions.length > shown && (
        <div className="flex justify-end px-6 py-3">
          <Button size="small" variant="transparent" onClick={() => setShown(shown + STEP)}>
            Show more
          </Button>
        </div>
      )}
    </div>
  )
}

const Blocked = ({ suppression: { address, reason, refusals, suppressed_at: since } }: { suppression: AdminSuppression }) => {
  const unblock = useUnblock()
  const prompt = usePrompt()
  const ask = async () => {
    const isSure = await prompt({
      title: "Write to this address again?",
      description: `${address} gets emails again, and its refusals count from zero. What was not sent meanwhile stays unsent.`,
      confirmText: "Unblock",
      variant: "confirmation",
    })
    if (!isSure) return
    await toastOutcome(() => unblock.mutateAsync(address), {
      done: `${address} is not blocked any more`,
      failed: `${address} stays blocked`,
    })
  }
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">{address}</Table.Cell>
      <Table.Cell>
        <span className="block max-w-[24rem] truncate" title={reason}>
          {reason}
        </span>
      </Table.Cell>
      <Table.Cell>{refusals.toLocaleString()}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{new Date(since).toLocaleDateString()}</Table.Cell>
      <Table.Cell className="text-right">
        <Button
          size="small"
          variant="secondary"
          aria-label={`Unblock ${address}`}
          isLoading={unblock.isPending}
          onClick={() => void ask()}
        >
          Unblock
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}
