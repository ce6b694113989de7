import { Container, Heading } from "@medusajs/ui"
import { withText } from "../localized"
import { LocalizedFields } from "../localized-fields"
import type { ChartEditorState } from "./use-chart-editor"

/** The chart's words in the four languages. */
export const ChartTexts = ({ editor: { draft, edit } }: { editor: ChartEditorState }) => {
  const { title, grid } = draft
  const typed = (field: "intro" | "how_to_measure") => (language: string, text: string) =>
    edit({ kind: "text", field, language, text })
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Words
      </Heading>
      <div className="flex flex-col gap-y-6 px-6 py-4">
        <LocalizedFields
          label="Title"
          texts={title}
          onChange={(language, text) => edit({ kind: "title", title: withText(title, language, text) ?? {} })}
        />
        <LocalizedFields label="Introduction" isLong texts={grid.intro} onChange={typed("intro")} />
        <LocalizedFields label="How to measure" isLong texts={grid.how_to_measure} onChange={typed("how_to_measure")} />
      </div>
    </Container>
  )
}
