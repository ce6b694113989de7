import { FileRefusal } from "../file-refusal"
import { FILE_LIMITS } from "../limits"

/** Joins the runs of a rich text; how East Asian words are read aloud (`rPh`) is left out. */
export class TextCollector {
  private text = ""
  private inText = false
  private inReading = false

  open(element: string): void {
    if (element === "t") this.inText = true
    if (element === "rPh") this.inReading = true
  }

  close(element: string): void {
    if (element === "t") this.inText = false
    if (element === "rPh") this.inReading = false
  }

  /** @throws FileRefusal for a text no cell may have */
  add(text: string): void {
    if (!this.inText || this.inReading) return
    this.text += text
    if (this.text.length > FILE_LIMITS.cellLength) throw new FileRefusal("FILE_HAS_A_LONG_CELL")
  }

  clear(): void {
    this.text = ""
  }

  /** With what Excel writes for signs that XML cannot hold, as in `_x000D_`. */
  get value(): string {
    return this.text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  }
}
