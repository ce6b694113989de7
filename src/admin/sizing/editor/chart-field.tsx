import { clx } from "@medusajs/ui"
import { cellId } from "./chart-grid"
import type { Mark } from "./findings"
import type { CellPlace } from "../types"

type FieldProps = { place: CellPlace; label: string; text: string; mark: Mark | undefined; onType: (text: string) => void }

/** One cell. What is wrong with it is said by its frame, a sign in its corner, and in words where the findings are. */
export const ChartField = ({ place, label, text, mark, onType }: FieldProps) => (
  <>
    <input
      id={cellId(place)}
      data-axis={place.axis}
      data-size={place.size}
      data-point={place.point}
      aria-label={label}
      aria-invalid={mark?.level === "error"}
      aria-describedby={mark?.ids}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={text}
      onChange={(event) => onType(event.target.value)}
      className={clx(
        "bg-ui-bg-field focus:shadow-borders-interactive-with-active h-9 w-full min-w-24 focus:relative focus:z-[1] px-3 tabular-nums outline-none",
        mark?.level === "error" && "bg-ui-tag-red-bg text-ui-tag-red-text",
        mark?.level === "warning" && "bg-ui-tag-orange-bg text-ui-tag-orange-text"
      )}
    />
    {mark && (
      <span
        aria-hidden
        className={clx(
          "pointer-events-none absolute z-[2] right-1.5 top-1/2 -translate-y-1/2 font-medium",
          mark.level === "error" ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon"
        )}
      >
        {mark.level === "error" ? "✕" : "!"}
      </span>
    )}
  </>
)
