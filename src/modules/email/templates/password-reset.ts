import { resetTemplate } from "./reset-template"

export const passwordReset = resetTemplate({
  name: "password-reset",
  audience: "customer",
  exampleUrl: "https://shop.example/reset?token=example",
})
