import { Trash } from "@medusajs/icons"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import type { AdminSizeAssignment } from "../../../types/http/sizing"
import { useRemoveAssignment } from "./assignments-api"
import { reasonOf } from "../../shared/toast-outcome"
import { textOf } from "../localized"

/** Takes a chart back from what it was given to. */
export const RemoveAssignment = ({ assignment }: { assignment: AdminSizeAssignment }) => {
  const prompt = usePrompt()
  const remove = useRemoveAssignment()
  const chart = textOf(assignment.chart.title) || assignment.chart.handle
  const name = assignment.target_name ?? "what is gone"
  const ask = async () => {
    const isSure = await prompt({
      title: "Remove this assignment?",
      description: `${name} no longer gets “${chart}” by it. The chart itself stays.`,
      confirmText: "Remove",
    })
    if (!isSure) return
    try {
      await remove.mutateAsync(assignment.id)
      toast.success("The assignment is removed")
    } catch (error) {
      toast.error(reasonOf(error, "The assignment was not removed"))
    }
  }
  return (
    <IconButton size="small" variant="transparent" aria-label={`Take ${chart} from ${name}`} onClick={() => void ask()}>
      <Trash />
    </IconButton>
  )
}
