import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** Color of a state and what it is called. */
export type BadgeStyle = { color: "green" | "orange" | "red" | "grey" | "blue"; label: string }

type BadgeProps = BadgeStyle & Omit<ComponentProps<typeof StatusBadge>, "color" | "children">

/** A state with its color. */
export const StateBadge = ({ label, ...rest }: BadgeProps) => <StatusBadge {...rest}>{label}</StatusBadge>
