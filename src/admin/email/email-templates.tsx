import { Badge, clx, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminEmailTemplatesResponse } from "../../types/http/email"
import { ListSkeleton, Notice } from "../shared/page-states"
import { useEmailTemplates } from "./email-api"
import { TemplatePreview } from "./template-preview"
import { templateTitle } from "./words"

/** What the shop can write, and what each of it looks like. */
export const EmailTemplates = () => {
  const { data, isLoading, isError } = useEmailTemplates()
  const [chosen, setChosen] = useState<string>()
  const known = isError ? undefined : data
  const shown = chosen ?? known?.templates.find(({ audience }) => audience === "customer")?.name
  return (
    <>
      {isLoading && <ListSkeleton label="Loading the templates" />}
      {isError && <Notice isError title="The templates could not be read" text="Try again in a moment." />}
      {known?.templates.length === 0 && <Notice title="There are no templates" text="The shop has nothing to write." />}
      {known && known.templates.length > 0 && (
        <div className="grid grid-cols-1 divide-y lg:grid-cols-[17rem_1fr] lg:divide-x lg:divide-y-0">
          <TemplateList templates={known.templates} chosen={shown} onChoose={setChosen} />
          {shown === undefined ? (
            <Notice title="Nothing chosen" text="Choose a template to see what it looks like." />
          ) : (
            <TemplatePreview key={shown} template={shown} locales={known.locales} />
          )}
        </div>
      )}
    </>
  )
}

type ListProps = {
  templates: AdminEmailTemplatesResponse["templates"]
  chosen: string | undefined
  onChoose: (name: string) => void
}

/** The templates by who reads them. */
const TemplateList = ({ templates, ...rest }: ListProps) => (
  <nav aria-label="Templates" className="flex flex-col gap-y-4 px-3 py-4">
    {AUDIENCES.map(([audience, title]) => (
      <Group key={audience} title={title} templates={templates.filter((one) => one.audience === audience)} {...rest} />
    ))}
  </nav>
)

const AUDIENCES = [
  ["customer", "To customers"],
  ["staff", "To your team"],
] as const

const Group = ({ title, templates, chosen, onChoose }: ListProps & { title: string }) =>
  templates.length > 0 && (
    <section aria-label={title} className="flex flex-col gap-y-1">
      <Text asChild size="xsmall" weight="plus" className="text-ui-fg-subtle px-3">
        <h2>{title}</h2>
      </Text>
      <ul>
        {templates.map(({ name, is_marketing: isMarketing }) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === chosen}
              className={clx(
                "txt-compact-small hover:bg-ui-bg-base-hover flex w-full items-center justify-between gap-x-2 rounded-md px-3 py-1.5",
                "focus-visible:shadow-borders-focus text-left outline-none",
                name === chosen && "bg-ui-bg-base-pressed font-medium"
              )}
              onClick={() => onChoose(name)}
            >
              {templateTitle(name)}
              {isMarketing && (
                <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
                  Needs consent
                </Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
