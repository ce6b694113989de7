import { Badge, clx, Text } from "@medusajs/ui"
import type { AdminEmailTemplatesResponse } from "../../types/http/email"
import { templateWords } from "./words"

type Template = AdminEmailTemplatesResponse["templates"][number]

type ListProps = { templates: Template[]; chosen: string | undefined; onChoose: (name: string) => void }

/** The templates by who reads them. */
export const TemplateList = ({ templates, ...rest }: ListProps) => (
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
              {templateWords(name)}
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
