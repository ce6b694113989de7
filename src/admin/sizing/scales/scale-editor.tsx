import { Button, Container, Heading, StatusBadge, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { toastOutcome } from "../../shared/toast-outcome"
import { useLeaveWarning } from "../use-leave-warning"
import { EquivalentsTable } from "./equivalents-table"
import { tidyScale } from "./scale-edits"
import { ScaleFields } from "./scale-fields"
import { useCreateScale, useDeleteScale, useSaveScale, type ScaleContent } from "./scales-api"
import { SizeTable } from "./size-table"

type EditorProps = { stored: ScaleContent; isNew?: boolean }

/** What a scale is for, its sizes in order, and what they are called elsewhere. */
export const ScaleEditor = ({ stored, isNew = false }: EditorProps) => {
  const [scale, setScale] = useState(stored)
  const [savedAs, setSavedAs] = useState(stored)
  const isDirty = JSON.stringify(scale) !== JSON.stringify(savedAs)
  const [creating, saving, deleting] = [useCreateScale(), useSaveScale(), useDeleteScale()]
  const navigate = useNavigate()
  const prompt = usePrompt()
  useLeaveWarning(isDirty)

  const save = () =>
    toastOutcome(() => (isNew ? creating : saving).mutateAsync(tidyScale(scale)), {
      done: ({ size_scale: kept }) => `${kept.name} is saved`,
      failed: "The scale was not saved",
      then: ({ size_scale: kept }) => {
        setSavedAs(scale)
        // After the drawing in which nothing is unsaved any more, or leaving would ask.
        if (isNew) setTimeout(() => void navigate(`/sizes/scales/${kept.handle}`, { replace: true }))
      },
    })
  const remove = async () => {
    const isSure = await prompt({
      title: `Delete ${stored.name}?`,
      description: "A scale that charts or products use is kept, whatever you choose.",
      confirmText: "Delete",
    })
    if (!isSure) return
    await toastOutcome(() => deleting.mutateAsync(stored.handle), {
      failed: "The scale was not deleted",
      then: () => {
        setSavedAs(scale)
        setTimeout(() => void navigate("/sizes?tab=scales"))
      },
    })
  }
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
          <div className="flex min-w-0 flex-wrap items-center gap-2">
            <Heading className="break-words">{isNew ? "New scale" : savedAs.name}</Heading>
            {isDirty && <StatusBadge color="blue">Not saved</StatusBadge>}
          </div>
          <div className="flex gap-x-2">
            {!isNew && (
              <Button size="small" variant="secondary" onClick={() => void remove()}>
                Delete
              </Button>
            )}
            <Button size="small" aria-busy={creating.isPending || saving.isPending} onClick={() => void save()}>
              Save
            </Button>
          </div>
        </div>
        <ScaleFields scale={scale} isNew={isNew} onChange={setScale} />
      </Container>
      {scale.axes.map((axis, index) => (
        <Container key={index} className="divide-y p-0">
          <SizeTable scale={scale} axis={index === 0 ? 1 : 2} onChange={setScale} />
          <EquivalentsTable values={axis.values} scale={scale} axis={index === 0 ? 1 : 2} onChange={setScale} />
        </Container>
      ))}
    </>
  )
}
