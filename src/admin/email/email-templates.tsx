import { useState } from "react"
import { useEmailTemplates } from "./email-api"
import { ListSkeleton, Notice } from "../shared/page-states"
import { TemplateList } from "./template-list"
import { TemplatePreview } from "./template-preview"

/** What the shop can write, and how each of it looks. */
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
