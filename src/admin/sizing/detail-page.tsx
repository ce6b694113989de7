import { ArrowUturnLeft } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { ListSkeleton, Notice } from "../shared/page-states"

type DetailProps = { tab: string; children: ReactNode }

/** A page below Sizes, with the way back to the tab it belongs to. */
export const DetailPage = ({ tab, children }: DetailProps) => (
  <div className="flex flex-col gap-y-3">
    <Link
      to={`/sizes?tab=${tab}`}
      className="txt-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex w-fit items-center gap-x-2 rounded px-1 outline-none"
    >
      <ArrowUturnLeft /> Sizes
    </Link>
    {children}
  </div>
)

type PlaceholderProps = {
  /** What is loading. */
  label: string
  /** Why it will not come. */
  error: { title: string; text: string } | false
}

/** Stands where a part of the page will be. */
export const DetailPlaceholder = ({ label, error }: PlaceholderProps) => (
  <Container className="p-0">{error ? <Notice isError {...error} /> : <ListSkeleton label={label} />}</Container>
)
