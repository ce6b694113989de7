import { useQuery } from "@tanstack/react-query"
import type { AdminDoctorResponse } from "../../types/http/doctor"
import { sdk } from "../shared/api"

/** The doctor's full report, asked again every 15 seconds while the page is open. */
export const useDoctor = () =>
  useQuery({
    queryKey: ["apparel", "doctor"],
    queryFn: () => sdk.client.fetch<AdminDoctorResponse>("/admin/apparel/doctor"),
    refetchInterval: 15_000,
    retry: false,
  })
