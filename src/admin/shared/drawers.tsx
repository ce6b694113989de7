import { Button, Drawer } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { Form } from "./fields"

type SideDrawerProps = { isOpen: boolean; onClose: () => void; className?: string; children: ReactNode }

/** A drawer whose content begins anew each time it opens. */
export const SideDrawer = ({ isOpen, onClose, className, children }: SideDrawerProps) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content className={className}>{isOpen && children}</Drawer.Content>
  </Drawer>
)

type ContentProps = { title: string; description: string; footer: ReactNode; children: ReactNode }

/** What stands in a drawer, between its title and its buttons. */
export const DrawerContent = ({ title, description, footer, children }: ContentProps) => (
  <>
    <Drawer.Header>
      <Drawer.Title>{title}</Drawer.Title>
      <Drawer.Description>{description}</Drawer.Description>
    </Drawer.Header>
    <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">{children}</Drawer.Body>
    <Drawer.Footer className="gap-x-2">{footer}</Drawer.Footer>
  </>
)

type DangerProps = {
  /** Id of the form that it sends. */
  form: string
  button: string
  isReady: boolean
  isPending: boolean
}

/** Buttons below a question whose answer cannot be taken back. */
export const DangerButtons = ({ form, button, isReady, isPending }: DangerProps) => (
  <>
    <Drawer.Close asChild>
      <Button type="button" variant="secondary">
        Keep
      </Button>
    </Drawer.Close>
    <Button type="submit" form={form} variant="danger" disabled={!isReady} isLoading={isPending}>
      {button}
    </Button>
  </>
)

type FormProps = Omit<ContentProps, "footer"> & {
  /** Name of the form where it is not the title. */
  label?: string
  button: string
  isPending: boolean
  onSubmit: () => unknown
}

/** A form in a drawer, with the button that sends it below. */
export const DrawerForm = ({ label, button, isPending, onSubmit, children, ...rest }: FormProps) => {
  const id = useId()
  const send = (
    <Button type="submit" form={id} isLoading={isPending}>
      {button}
    </Button>
  )
  return (
    <DrawerContent {...rest} footer={send}>
      <Form id={id} label={label ?? rest.title} className="flex flex-col gap-y-5" onSubmit={onSubmit}>
        {children}
      </Form>
    </DrawerContent>
  )
}
