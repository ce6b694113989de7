import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heart } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { ChecksTable } from "../../components/checks-table"
import { ChecksSkeleton, Notice } from "../../components/page-states"
import { VerdictBadge } from "../../components/verdict-badge"
import { useDoctor } from "../../hooks/doctor"

const HealthPage = () => {
  const { data, isLoading, isError, isFetching, refetch } = useDoctor()
  const doctor = data?.doctor

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading>Health</Heading>
          {doctor && <VerdictBadge verdict={doctor.verdict} />}
        </div>
        <Button size="small" variant="secondary" onClick={() => void refetch()} isLoading={isFetching}>
          Check again
        </Button>
      </div>
      {isLoading && <ChecksSkeleton />}
      {isError && <Notice title="The checks could not be read" text="Check the connection to the server and try again." />}
      {doctor?.checks.length === 0 && <Notice title="Nothing to check" text="No feature has registered a check." />}
      {doctor && doctor.checks.length > 0 && (
        <>
          <ChecksTable checks={doctor.checks} />
          <div className="px-6 py-3">
            <Text size="small" className="text-ui-fg-subtle">
              Checked {new Date(doctor.examined_at).toLocaleTimeString()}
            </Text>
          </div>
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Health", icon: Heart })

export default HealthPage
