import { resetTemplate } from "./reset-template"

export const staffPasswordReset = resetTemplate({
  name: "staff-password-reset",
  audience: "staff",
  exampleUrl: "https://shop.example/app/reset-password?token=example",
})
