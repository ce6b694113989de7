import { InformationCircle } from "@medusajs/icons"
import { Skeleton, Text } from "@medusajs/ui"

/** Rows that hold the place of a table while it loads. */
export const ChecksSkeleton = () => (
  <div className="flex flex-col gap-y-2 px-6 py-4" aria-busy="true" aria-label="Loading">
    {Array.from({ length: 6 }, (_, row) => (
      <Skeleton key={row} className="h-8 w-full" />
    ))}
  </div>
)

/** Says in one line why there is nothing to see, and in another what to do. */
export const Notice = ({ title, text }: { title: string; text: string }) => (
  <div className="flex flex-col items-center gap-y-1 px-6 py-16" role="status">
    <InformationCircle className="text-ui-fg-subtle" />
    <Text size="small" weight="plus">
      {title}
    </Text>
    <Text size="small" className="text-ui-fg-subtle">
      {text}
    </Text>
  </div>
)
