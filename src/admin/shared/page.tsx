import { Heading, Tabs, Text } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"

/** What a page is called and what it is for. */
export const PageHeader = ({ title, text }: { title: string; text: string }) => (
  <div className="flex max-w-3xl flex-col gap-y-1 px-6 py-4">
    <Heading>{title}</Heading>
    <Text size="small" className="text-ui-fg-subtle">
      {text}
    </Text>
  </div>
)

type Tab = { value: string; title: string; content: ReactNode }

/** Parts of a page, one of them in sight. */
export const PageTabs = ({ tabs, ...rest }: { tabs: Tab[] } & Omit<ComponentProps<typeof Tabs>, "children">) => (
  <Tabs {...rest}>
    <div className="overflow-x-auto px-6 py-3">
      <Tabs.List className="whitespace-nowrap">
        {tabs.map(({ value, title }) => (
          <Tabs.Trigger key={value} value={value}>
            {title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </div>
    {tabs.map(({ value, content }) => (
      <Tabs.Content key={value} value={value} className="border-t">
        {content}
      </Tabs.Content>
    ))}
  </Tabs>
)
