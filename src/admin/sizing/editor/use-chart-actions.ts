import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import type { AdminOpenSizeChart } from "../../../types/http/sizing"
import { describeError, toastOutcome } from "../../shared/toast-outcome"
import {
  useArchiveChart,
  useDeleteChart,
  useDiscardDraft,
  usePublishChart,
  useReopenChart,
  useSaveDraft,
} from "../charts/charts-api"
import { toDraft } from "./chart-grid"
import { summarizeFindings } from "./findings"
import type { ChartEditorState } from "./use-chart-editor"

const hashOf = ({ draft, published }: AdminOpenSizeChart) => (draft ?? published)?.content_hash

/** What can be done with a chart as a whole; each asks first where something is lost or shoppers see it. */
export const useChartActions = ({ chart, draft, edit, isDirty, check }: ChartEditorState) => {
  const prompt = usePrompt()
  const navigate = useNavigate()
  const [theirs, setTheirs] = useState<AdminOpenSizeChart>()
  const [saving, publishing, archiving] = [useSaveDraft(), usePublishChart(), useArchiveChart()]
  const [discarding, deleting, reopening] = [useDiscardDraft(), useDeleteChart(), useReopenChart()]
  const { id } = chart

  const saveOver = async (opened: string | undefined): Promise<boolean> => {
    try {
      await saving.mutateAsync({ id, draft, opened })
      return true
    } catch (error) {
      const now = await reopening.read(id).catch(() => undefined)
      if (now && hashOf(now) !== opened) setTheirs(now)
      else toast.error(describeError(error, "The draft was not saved"))
      return false
    }
  }
  const save = async () => {
    if (await saveOver(hashOf(chart))) toast.success("The draft is saved")
  }
  const change = (act: () => Promise<unknown>, done: string, failed: string) =>
    toastOutcome(act, { done, failed, then: () => reopening.show(id) })
  const publish = async () => {
    const isSure = await prompt({
      title: "Publish this chart?",
      description: `Shoppers see it at once, and this version can never be changed again. Checked: ${summarizeFindings(check?.findings ?? []).toLowerCase()}.`,
      confirmText: "Publish",
      variant: "confirmation",
    })
    if (!isSure) return
    if ((isDirty || !chart.draft) && !(await saveOver(hashOf(chart)))) return
    await change(() => publishing.mutateAsync(id), "Published: shoppers see it now", "The chart was not published")
  }
  const archive = async () => {
    const isSure = await prompt({
      title: "Take this chart from shoppers?",
      description: "Products that got it get the next one that fits, or none. It can be published again as a new version.",
      confirmText: "Archive",
    })
    if (isSure) await change(() => archiving.mutateAsync(id), "Archived", "The chart was not archived")
  }
  const discard = async () => {
    const isSure = await prompt({
      title: "Discard the draft?",
      description: "What was changed since the last published version is lost. What is published stays.",
      confirmText: "Discard",
    })
    if (!isSure) return
    const now = await change(() => discarding.mutateAsync(id), "The draft is gone", "The draft was not discarded")
    if (now) edit({ kind: "open", draft: toDraft(now) })
  }
  const remove = async () => {
    const isSure = await prompt({ title: "Delete this chart?", description: "It was never published.", confirmText: "Delete" })
    if (!isSure) return
    edit({ kind: "open", draft: toDraft(chart) })
    await toastOutcome(() => deleting.mutateAsync(id), {
      failed: "The chart was not deleted",
      then: () => navigate("/sizes?tab=charts"),
    })
  }
  return {
    isBusy: saving.isPending || publishing.isPending,
    ...{ save, publish, archive, discard, remove },
    hasConflict: theirs !== undefined,
    takeTheirs: () => {
      if (theirs) edit({ kind: "open", draft: toDraft(theirs) })
      void reopening.show(id)
      setTheirs(undefined)
    },
    keepMine: () => {
      if (theirs) void saveOver(hashOf(theirs)).then((isSaved) => isSaved && toast.success("Your draft is saved"))
      setTheirs(undefined)
    },
    forget: () => setTheirs(undefined),
  }
}
