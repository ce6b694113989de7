import { ExclamationCircle, InformationCircle } from "@medusajs/icons"
import { Skeleton, Text } from "@medusajs/ui"

/** Rows that hold the place of a list while it loads. */
export const ListSkeleton = ({ label }: { label: string }) => (
  <div className="flex flex-col gap-y-2 px-6 py-4" role="status" aria-busy="true" aria-label={label}>
    {Array.from({ length: 6 }, (_, row) => (
      <Skeleton key={row} className="h-10 w-full" />
    ))}
  </div>
)

type NoticeProps = { title: string; text: string; isError?: boolean }

/** Says in one line why there is nothing to see, and in another what to do; screen readers are told of an error at once. */
export const Notice = ({ title, text, isError = false }: NoticeProps) => (
  <div className="flex flex-col items-center gap-y-1 px-6 py-16 text-center" role={isError ? "alert" : "status"}>
    {isError ? <ExclamationCircle className="text-ui-fg-error" /> : <InformationCircle className="text-ui-fg-subtle" />}
    <Text size="small" weight="plus">
      {title}
    </Text>
    <Text size="small" className="text-ui-fg-subtle">
      {text}
    </Text>
  </div>
)
