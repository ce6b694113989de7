import { Container } from "@medusajs/ui"
import { useSizeScale } from "./scales-api"
import { contentOf, EMPTY_SCALE } from "./scale-content"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { BackToSizes } from "../detail-page"
import { ScaleEditor } from "./scale-editor"

/** One scale, to look at and to change; `new` begins one. */
export const ScalePage = ({ handle }: { handle: string }) => (
  <div className="flex flex-col gap-y-3">
    <BackToSizes tab="scales" />
    {handle === "new" ? <ScaleEditor stored={EMPTY_SCALE} isNew /> : <Stored handle={handle} />}
  </div>
)

const Stored = ({ handle }: { handle: string }) => {
  const { data, isError } = useSizeScale(handle)
  if (data && !isError) return <ScaleEditor key={data.size_scale.updated_at} stored={contentOf(data.size_scale)} />
  return (
    <Container className="p-0">
      {isError ? (
        <Notice isError title="The size scale could not be read" text="It may be deleted, or the server did not answer." />
      ) : (
        <ListSkeleton label="Loading the size scale" />
      )}
    </Container>
  )
}
