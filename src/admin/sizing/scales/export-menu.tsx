import { Button, DropdownMenu } from "@medusajs/ui"

const FORMATS = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const

/** Offers a list as a file. */
export const ExportMenu = ({ addressOf }: { addressOf: (format: "csv" | "xlsx") => string }) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <Button size="small" variant="secondary">
        Export
      </Button>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content align="end">
      {FORMATS.map(([format, name]) => (
        <DropdownMenu.Item key={format} asChild>
          <a href={addressOf(format)} download>
            {name}
          </a>
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
