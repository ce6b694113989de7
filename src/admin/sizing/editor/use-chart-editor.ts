import { useMemo, useReducer, useState } from "react"
import type { AdminOpenSizeChart, AdminSizeScale } from "../../../types/http/sizing"
import { useDebounced } from "../../shared/use-debounced"
import { useChartCheck } from "../charts/charts-api"
import type { LengthUnit } from "../types"
import { editChart } from "./chart-edits"
import { isSameDraft, toDraft } from "./chart-grid"
import { useKnownPoints } from "./known-points"
import { collectTitles } from "./points"

/** Milliseconds without a key before what was typed is checked. */
const PAUSE_MS = 350

export type Reader = { unit: LengthUnit; language: string; system: string }

/** A chart while staff change it: what was typed, what was found in it, and how a shopper would read it. */
export const useChartEditor = (chart: AdminOpenSizeChart, scale: AdminSizeScale) => {
  const saved = useMemo(() => toDraft(chart), [chart])
  const reducer = useMemo(() => editChart(scale), [scale])
  const [draft, edit] = useReducer(reducer, saved)
  const [reader, setReader] = useState<Reader>({ unit: saved.grid.unit, language: "en", system: scale.system })
  const settled = useDebounced(draft.grid, PAUSE_MS)
  const check = useChartCheck({
    scale: scale.handle,
    grid: settled,
    unit: reader.unit,
    system: reader.system,
    locale: reader.language,
  })
  const known = useKnownPoints(scale.handle, draft.grid.basis)
  const titles = useMemo(() => collectTitles(draft.grid.points, known), [draft.grid.points, known])
  return {
    chart,
    scale,
    draft,
    edit,
    reader,
    setReader,
    known,
    titles,
    isDirty: !isSameDraft(draft, saved),
    /** Of what was typed a moment ago; the answer before stays until the next one is there. */
    check: check.error ? undefined : check.data,
    checkError: check.error,
    isChecking: check.isFetching || settled !== draft.grid,
  }
}

export type ChartEditorState = ReturnType<typeof useChartEditor>
