import { ArrowUturnLeft } from "@medusajs/icons"
import { Link } from "react-router-dom"

/** Back to a tab of the page Sizes. */
export const BackToSizes = ({ tab }: { tab: string }) => (
  <Link
    to={`/sizes?tab=${tab}`}
    className="txt-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex w-fit items-center gap-x-2 rounded px-1 outline-none"
  >
    <ArrowUturnLeft /> Sizes
  </Link>
)
