import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminProductSizingResponse } from "../../../types/http/sizing"
import { useSetProductSizing, type SizingChange } from "./product-sizing-api"
import { reasonOf } from "../../shared/toast-outcome"
import { ProductSizingFields } from "./product-sizing-fields"

type DrawerProps = { productId: string; sizing: AdminProductSizingResponse; isOpen: boolean; onClose: () => void }

/** Changes what staff say of a product's sizes. What is left empty is taken from the product itself. */
export const ProductSizingDrawer = ({ isOpen, onClose, ...rest }: DrawerProps) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content>{isOpen && <Content {...rest} onClose={onClose} />}</Drawer.Content>
  </Drawer>
)

const Content = ({ productId, sizing, onClose }: Omit<DrawerProps, "isOpen">) => {
  const [form, setForm] = useState<SizingChange>(sizing.sizing)
  const save = useSetProductSizing(productId)
  const submit = async () => {
    try {
      await save.mutateAsync(form)
      toast.success("The sizes are saved")
      onClose()
    } catch (error) {
      toast.error(reasonOf(error, "The sizes were not saved"))
    }
  }
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>Sizes of {sizing.title}</Drawer.Title>
        <Drawer.Description>What is left to the product follows its metadata and category.</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="overflow-y-auto">
        <form
          id="product-sizing"
          aria-label="Sizes of the product"
          className="flex flex-col gap-y-5"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <ProductSizingFields form={form} effective={sizing.effective} onChange={setForm} />
        </form>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="submit" form="product-sizing" isLoading={save.isPending}>
          Save
        </Button>
      </Drawer.Footer>
    </>
  )
}
