import { z } from "@medusajs/framework/zod"

export const doctorOptions = z
  .strictObject({
    /** RabbitMQ to check, `amqp://` or `amqps://`. (Default: none, which warns) */
    brokerUrl: z.url({ protocol: /^amqps?$/ }).optional(),
    /** Mail server whose presence is checked, `smtp://` or `smtps://`. (Default: none) */
    smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Names of checks whose failure the operator accepts; they warn instead of failing. (Default: none) */
    accept: z.array(z.string().min(1)).default([]),
    /** Longest one check may take before it counts as failed, in milliseconds. */
    timeoutMs: z.number().int().min(100).max(30_000).default(3_000),
    /** How long one examination is reused by callers of `/ready`, in milliseconds; bounds what a flood can cost. */
    reuseMs: z.number().int().min(0).max(60_000).default(1_000),
  })
  .prefault({})

export type DoctorOptions = z.output<typeof doctorOptions>
