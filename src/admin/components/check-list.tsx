import { Table, Text } from "@medusajs/ui"
import type { AdminDoctorResponse } from "../../types/http/doctor"
import { VerdictBadge } from "./verdict-badge"

type Props = { checks: AdminDoctorResponse["doctor"]["checks"] }

/** `database_migrated` → `Database migrated`. */
const humanName = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ")

export const ChecksTable = ({ checks }: Props) => (
  <Table>
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell>Check</Table.HeaderCell>
        <Table.HeaderCell>State</Table.HeaderCell>
        <Table.HeaderCell>Finding</Table.HeaderCell>
      </Table.Row>
    </Table.Header>
    <Table.Body>
      {checks.map(({ name, verdict, message, remedy }) => (
        <Table.Row key={name}>
          <Table.Cell>{humanName(name)}</Table.Cell>
          <Table.Cell>
            <VerdictBadge verdict={verdict} />
          </Table.Cell>
          <Table.Cell className="whitespace-normal py-2">
            <Text size="small">{message}</Text>
            {remedy && (
              <Text size="small" className="text-ui-fg-subtle">
                {remedy}
              </Text>
            )}
          </Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)
