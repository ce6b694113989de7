import { useState } from "react"
import { ToggleButtons } from "../shared/toggle-buttons"
import { buildPreviewDocument, type PreviewTheme } from "./preview-document"

type PreviewProps = { title: string; html: string; plain: string | null }

const NARROW_PX = 320

/** An email as its reader sees it. Nothing in it can run, leave its frame or reach the page around it. */
export const EmailPreview = ({ title, html, plain }: PreviewProps) => {
  const [form, setForm] = useState<"html" | "plain">("html")
  const [width, setWidth] = useState<"wide" | "narrow">("wide")
  const [theme, setTheme] = useState<PreviewTheme>("light")
  const isHtml = form === "html" || plain === null
  return (
    <div className="flex min-w-0 flex-col gap-y-3">
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {plain !== null && <ToggleButtons label="Form" value={form} options={FORMS} onChange={setForm} />}
        <ToggleButtons label="Width" value={width} options={WIDTHS} onChange={setWidth} />
        {isHtml && <ToggleButtons label="Colors" value={theme} options={THEMES} onChange={setTheme} />}
      </div>
      <div
        className="box-content max-w-[calc(100%-2px)] overflow-hidden rounded-lg border"
        style={width === "narrow" ? { width: NARROW_PX } : undefined}
      >
        {isHtml ? (
          <iframe
            // Before `srcDoc`: no script, form or link of an email may act in the name of whoever reads it.
            sandbox=""
            srcDoc={buildPreviewDocument(html, theme)}
            title={title}
            referrerPolicy="no-referrer"
            className="block h-[32rem] w-full"
            style={{ colorScheme: theme, backgroundColor: "Canvas" }}
          />
        ) : (
          <pre
            role="region"
            aria-label={title}
            tabIndex={0}
            className="bg-ui-bg-subtle txt-small h-[32rem] overflow-y-auto whitespace-pre-wrap break-words p-4 font-mono"
          >
            {plain}
          </pre>
        )}
      </div>
    </div>
  )
}

const FORMS = [
  ["html", "HTML"],
  ["plain", "Plain text"],
] as const

const WIDTHS = [
  ["wide", "Wide"],
  ["narrow", "Narrow"],
] as const

const THEMES = [
  ["light", "Light"],
  ["dark", "Dark"],
] as const
