import { useState } from "react"
import type { AdminProductSizingResponse } from "../../../types/http/sizing"
import { DrawerForm, SideDrawer } from "../../shared/drawers"
import { toastOutcome } from "../../shared/toast-outcome"
import { useSetProductSizing, type SizingChange } from "./product-sizing-api"
import { ProductSizingFields } from "./product-sizing-fields"

type DrawerProps = { productId: string; sizing: AdminProductSizingResponse; isOpen: boolean; onClose: () => void }

/** Changes what staff say of a product's sizes. What is left empty is taken from the product itself. */
export const ProductSizingDrawer = ({ isOpen, ...rest }: DrawerProps) => (
  <SideDrawer isOpen={isOpen} onClose={rest.onClose}>
    <Content {...rest} />
  </SideDrawer>
)

const Content = ({ productId, sizing, onClose }: Omit<DrawerProps, "isOpen">) => {
  const [form, setForm] = useState<SizingChange>(sizing.sizing)
  const save = useSetProductSizing(productId)
  const submit = () =>
    toastOutcome(() => save.mutateAsync(form), {
      done: "The sizes are saved",
      failed: "The sizes were not saved",
      then: onClose,
    })
  return (
    <DrawerForm
      title={`Sizes of ${sizing.title}`}
      description="What is left to the product follows its metadata and category."
      label="Sizes of the product"
      button="Save"
      isPending={save.isPending}
      onSubmit={submit}
    >
      <ProductSizingFields form={form} effective={sizing.effective} onChange={setForm} />
    </DrawerForm>
  )
}
