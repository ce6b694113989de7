/**
 * Why a buyer sends something back. Groups are the roots; a buyer picks a leaf.
 *
 * Only `fit_signal` small or large may teach the fit model; `merchant_fault` decides who pays the parcel;
 * `resaleable_default` is what the inspector's form starts with.
 */
export type ReturnReason = {
  value: string
  label: string
  fit_signal?: "small" | "large"
  merchant_fault?: boolean
  resaleable_default?: boolean
  note_required?: boolean
}

export const returnReasonTree: { value: string; label: string; children: ReturnReason[] }[] = [
  {
    value: "size",
    label: "Size and fit",
    children: [
      { value: "size_too_small", label: "Too small", fit_signal: "small" },
      { value: "size_too_large", label: "Too large", fit_signal: "large" },
      { value: "size_too_short", label: "Too short", fit_signal: "small" },
      { value: "size_too_long", label: "Too long", fit_signal: "large" },
      { value: "size_tight_at", label: "Tight in one place", fit_signal: "small", note_required: true },
      { value: "size_loose_at", label: "Loose in one place", fit_signal: "large", note_required: true },
      { value: "ordered_multiple_sizes", label: "Ordered several sizes to try" },
    ],
  },
  {
    value: "product",
    label: "Not what I expected",
    children: [
      { value: "color_not_as_expected", label: "Color is different" },
      { value: "style_not_liked", label: "Does not suit me" },
      { value: "fabric_not_liked", label: "Do not like the fabric" },
      { value: "quality_below_expectation", label: "Quality below expectation", merchant_fault: true },
      { value: "not_as_described", label: "Not as described", merchant_fault: true },
    ],
  },
  {
    value: "fault",
    label: "Something went wrong",
    children: [
      { value: "defective", label: "Defective", merchant_fault: true, resaleable_default: false },
      { value: "damaged_in_transit", label: "Damaged on the way", merchant_fault: true, resaleable_default: false },
      { value: "wrong_item_sent", label: "Wrong article sent", merchant_fault: true },
      { value: "wrong_size_sent", label: "Wrong size sent", merchant_fault: true },
      { value: "missing_parts", label: "Parts are missing", merchant_fault: true, resaleable_default: false },
      { value: "arrived_too_late", label: "Arrived too late", merchant_fault: true },
    ],
  },
  {
    value: "customer",
    label: "Changed my mind",
    children: [
      { value: "changed_mind", label: "Changed my mind" },
      { value: "found_better_price", label: "Found it cheaper" },
      { value: "gift_not_wanted", label: "Gift not wanted" },
      { value: "no_longer_needed", label: "No longer needed" },
    ],
  },
  {
    value: "other",
    label: "Another reason",
    children: [
      { value: "other_reason", label: "Other, see note", note_required: true },
      { value: "unknown", label: "No reason given" },
    ],
  },
]
