import { personalData } from "../../shared/personal-data"

personalData.register("privacy", {
  tables: {
    apparel_erasure: {
      personal: ["person"],
      other: [
        "id",
        "customer_id",
        "status",
        "requested_by",
        "requested_at",
        "turns",
        "claimed_until",
        "counts",
        "last_error",
        "finished_at",
      ],
      retention: "as long as the shop; who it is about only until it is done",
      erasure: "stays: it shows that somebody was erased, by the id of a customer that the engine deleted",
    },
  },
})
