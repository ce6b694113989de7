import { Text } from "@medusajs/ui"
import { Labeled } from "../shared/labeled"

type FileProps = { label: string; accept: string; isPending: boolean; onFile: (file: File) => void }

/** Chooses one file; the same one can be chosen again after it was put right. */
export const FileField = ({ label, accept, isPending, onFile }: FileProps) => (
  <Labeled label={label}>
    {(id) => (
      <div className="flex flex-col gap-y-1">
        <input
          id={id}
          type="file"
          accept={accept}
          className="txt-small max-w-full"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ""
          }}
        />
        <Text size="xsmall" role="status" className="text-ui-fg-muted">
          {isPending ? "Reading the file …" : ""}
        </Text>
      </div>
    )}
  </Labeled>
)
