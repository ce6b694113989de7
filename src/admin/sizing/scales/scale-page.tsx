import { DetailPage, DetailPlaceholder } from "../detail-page"
import { ScaleEditor } from "./scale-editor"
import { EMPTY_SCALE, toScaleContent } from "./scale-edits"
import { useSizeScale } from "./scales-api"

/** One scale, to look at and to change; `new` begins one. */
export const ScalePage = ({ handle }: { handle: string }) => (
  <DetailPage tab="scales">
    {handle === "new" ? <ScaleEditor stored={EMPTY_SCALE} isNew /> : <Stored handle={handle} />}
  </DetailPage>
)

const Stored = ({ handle }: { handle: string }) => {
  const { data, isError } = useSizeScale(handle)
  if (data && !isError) return <ScaleEditor key={data.size_scale.updated_at} stored={toScaleContent(data.size_scale)} />
  return <DetailPlaceholder label="Loading the size scale" error={isError && NOT_READ} />
}

const NOT_READ = { title: "The size scale could not be read", text: "It may be deleted, or the server did not answer." }
