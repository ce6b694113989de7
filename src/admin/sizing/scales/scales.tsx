import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { ChoiceSelect } from "../../shared/choices"
import { SearchInput } from "../../shared/fields"
import { toOptions } from "../../shared/names"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { FILE_FORMATS, KINDS } from "../words"
import { ImportScalesDrawer } from "./import-scales-drawer"
import { ScaleList } from "./scale-list"
import { scalesFile, useSizeScales } from "./scales-api"

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
          <SearchInput label="Name or handle" value={search} onChange={setSearch} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceSelect
            label="Kind"
            value={kind}
            options={[{ value: ALL, label: "All kinds" }, ...toOptions(KINDS)]}
            onChange={setKind}
          />
          <Button size="small" variant="secondary" onClick={() => setIsImporting(true)}>
            Import
          </Button>
          <ExportMenu />
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

/** Offers every scale as a file. */
const ExportMenu = () => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <Button size="small" variant="secondary">
        Export
      </Button>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content align="end">
      {toOptions(FILE_FORMATS).map(({ value, label }) => (
        <DropdownMenu.Item key={value} asChild>
          <a href={scalesFile(value)} download>
            {label}
          </a>
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
