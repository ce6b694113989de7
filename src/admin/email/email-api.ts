import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminEmailPreviewResponse,
  AdminEmailQueuedResponse,
  AdminEmailResponse,
  AdminEmailsResponse,
  AdminEmailStaffResponse,
  AdminEmailTemplatesResponse,
  AdminSuppressionsResponse,
  EmailStatus,
} from "../../types/http/email"
import { sdk, useChange } from "../shared/api"

const EMAILS = "/admin/apparel/emails"
const KEY = ["apparel", "emails"]

type EmailPage = { status?: EmailStatus; template?: string; q?: string; cursor?: string; limit: number }

/** One page of emails, asked again every 15 seconds; the page before stays in sight until the next one is there. */
export const useEmails = (page: EmailPage) =>
  useQuery({
    queryKey: [...KEY, "list", page],
    queryFn: () => sdk.client.fetch<AdminEmailsResponse>(EMAILS, { query: page }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
    retry: false,
  })

/** One email with its copy as sent. That somebody opened it is written down, so it is read once and not kept. */
export const useEmail = (id: string) =>
  useQuery({
    queryKey: [...KEY, "email", id],
    queryFn: () => sdk.client.fetch<AdminEmailResponse>(`${EMAILS}/${id}`),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })

/** What the shop can write, and in which languages: the same until the server starts anew. */
export const useEmailTemplates = () =>
  useQuery({
    queryKey: [...KEY, "templates"],
    queryFn: () => sdk.client.fetch<AdminEmailTemplatesResponse>(`${EMAILS}/templates`),
    staleTime: Infinity,
    retry: false,
  })

type PreviewRequest = { template: string; locale?: string; orderId?: string }

/** A template as its reader would see it; the one before stays in sight while another language is asked for. */
export const useEmailPreview = ({ template, locale, orderId }: PreviewRequest) =>
  useQuery({
    queryKey: [...KEY, "preview", template, locale, orderId],
    queryFn: () =>
      sdk.client.fetch<AdminEmailPreviewResponse>(`${EMAILS}/templates/${template}/preview`, {
        method: "POST",
        body: { locale, order_id: orderId },
      }),
    placeholderData: (before, query) => (query?.queryKey[3] === template ? before : undefined),
    refetchOnWindowFocus: false,
    retry: false,
  })

export const useSuppressions = () =>
  useQuery({
    queryKey: [...KEY, "suppressions"],
    queryFn: () => sdk.client.fetch<AdminSuppressionsResponse>(`${EMAILS}/suppressions`),
    retry: false,
  })

export const useStaffEmails = () =>
  useQuery({
    queryKey: [...KEY, "staff"],
    queryFn: () => sdk.client.fetch<AdminEmailStaffResponse>(`${EMAILS}/staff`),
    retry: false,
  })

export const useResend = () =>
  useChange<AdminEmailQueuedResponse, string>([[...KEY, "list"]], (id) => ({ path: `${EMAILS}/${id}/resend` }))

type TestRequest = { template: string; to: string; locale?: string }

export const useSendTest = () =>
  useChange<AdminEmailQueuedResponse, TestRequest>([[...KEY, "list"]], ({ template, ...body }) => ({
    path: `${EMAILS}/templates/${template}/send-test`,
    body,
  }))

export const useBlock = () =>
  useChange<AdminSuppressionsResponse, { address: string; reason: string }>([[...KEY, "suppressions"]], (body) => ({
    path: `${EMAILS}/suppressions`,
    body,
  }))

export const useUnblock = () =>
  useChange<AdminSuppressionsResponse, string>([[...KEY, "suppressions"]], (address) => ({
    path: `${EMAILS}/suppressions/lift`,
    body: { address },
  }))

export const useSetStaffEmail = () =>
  useChange<AdminEmailStaffResponse, { template: string; addresses: string[] }>([[...KEY, "staff"]], (body) => ({
    path: `${EMAILS}/staff`,
    body,
  }))
