import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heart } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { CheckList } from "../../doctor/check-list"
import { useDoctor } from "../../doctor/use-doctor"
import { summarizeChecks, VERDICTS } from "../../doctor/verdicts"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { StateBadge } from "../../shared/state-badge"

const HealthPage = () => {
  const { data, isLoading, isError, isFetching, refetch } = useDoctor()
  // After a failure the last report is out of date, and the error is what staff must see.
  const doctor = isError ? undefined : data?.doctor

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-6 py-4">
        <div className="flex min-w-0 max-w-2xl flex-col gap-y-1">
          <div className="flex items-center gap-x-3">
            <Heading>Health</Heading>
            {doctor && doctor.checks.length > 0 && (
              <StateBadge {...VERDICTS[doctor.verdict]} className="shrink-0 whitespace-nowrap" />
            )}
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            What the shop needs to sell without losing orders or data. “Needs attention”: you can sell, but something may be lost
            when a part breaks down. “Failing”: a part is broken now. Show its note to whoever runs your servers.
          </Text>
        </div>
        {/* Never disabled while it works, or it would lose the keyboard's focus at every check. */}
        <Button size="small" variant="secondary" onClick={() => void refetch()} aria-busy={isFetching}>
          Check again
        </Button>
      </div>
      {isLoading && <ListSkeleton label="Checking" />}
      {isError && (
        <Notice
          isError
          title="The checks could not be read"
          text="The server did not answer as it should. Check again in a moment; if this stays, tell whoever runs your servers."
        />
      )}
      {doctor?.checks.length === 0 && <Notice title="Nothing to check" text="No part of the shop has a check to run." />}
      {doctor && doctor.checks.length > 0 && (
        <>
          <div className="flex flex-wrap justify-between gap-x-6 px-6 py-3">
            <Text size="small" weight="plus" role="status">
              {summarizeChecks(doctor.checks)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {isFetching
                ? "Checking …"
                : `Checked at ${new Date(doctor.examined_at).toLocaleTimeString()}, again every 15 seconds`}
            </Text>
          </div>
          <CheckList checks={doctor.checks} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Health", icon: Heart })

export default HealthPage
