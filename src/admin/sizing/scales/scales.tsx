import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { scalesFile, useSizeScales } from "./scales-api"
import { KINDS, optionsOf } from "../words"
import { ChoiceSelect } from "../../shared/choices"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { ExportMenu } from "./export-menu"
import { ImportScalesDrawer } from "./import-scales-drawer"
import { ScaleList } from "./scale-list"

const ALL = "all"

/** Every size scale with its sizes in order. */
export const Scales = () => {
  const navigate = useNavigate()
  const { data, isLoading, isError } = useSizeScales()
  const [search, setSearch] = useState("")
  const [kind, setKind] = useState(ALL)
  const [isImporting, setIsImporting] = useState(false)
  const all = isError ? undefined : data?.size_scales
  const text = search.trim().toLowerCase()
  const found = all?.filter(
    (scale) =>
      (kind === ALL || scale.kind === kind) &&
      [scale.name, scale.handle, scale.brand ?? ""].some((name) => name.toLowerCase().includes(text))
  )
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="w-72 max-w-full">
          <Input
            size="small"
            type="search"
            aria-label="Name or handle"
            placeholder="Name or handle"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceSelect
            label="Kind"
            value={kind}
            options={[{ value: ALL, label: "All kinds" }, ...optionsOf(KINDS)]}
            onChange={setKind}
          />
          <Button size="small" variant="secondary" onClick={() => setIsImporting(true)}>
            Import
          </Button>
          <ExportMenu addressOf={scalesFile} />
          <Button size="small" onClick={() => void navigate("/sizes/scales/new")}>
            New scale
          </Button>
        </div>
      </div>
      {isLoading && <ListSkeleton label="Loading the size scales" />}
      {isError && <Notice isError title="The size scales could not be read" text="Try again in a moment." />}
      {all?.length === 0 && (
        <Notice title="There is no size scale yet" text="Make one, or import a file with the sizes you sell." />
      )}
      {all && all.length > 0 && found?.length === 0 && (
        <Notice title="Nothing matches" text="No size scale fits what is asked for above." />
      )}
      {found && found.length > 0 && (
        <>
          <Text size="small" role="status" className="text-ui-fg-subtle px-6 pb-2">
            {found.length.toLocaleString()} {found.length === 1 ? "scale" : "scales"}
          </Text>
          <ScaleList scales={found} />
        </>
      )}
      <ImportScalesDrawer isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </>
  )
}
