import { ask, send, type Answer } from "../../../client"
import { shopper } from "../../../storefront"
import { prepared, type Action, type Scene } from "../action"

const idIn = ({ body }: Answer) => (body as { customer?: { id?: string } }).customer?.id

/** Remembers the customer of whom `answer` tells. */
const known = (scene: Scene, answer: Answer): Answer => {
  const id = idIn(answer)
  if (id !== undefined) scene.customerIds.push(id)
  return answer
}

/** Headers of somebody who may register as a customer. */
async function registering({ storefront }: Scene, email: string): Promise<Record<string, string>> {
  const { token } = await ask<{ token: string }>(`${storefront.url}/auth/customer/emailpass/register`, {
    body: { email, password: "a-long-password" },
  })
  return { ...shopper(storefront), authorization: `Bearer ${token}` }
}

/** Headers of a new customer with an account. */
async function loggedIn(scene: Scene): Promise<Record<string, string>> {
  const { storefront, newName } = scene
  const email = `${newName()}@example.com`
  known(scene, await send(`${storefront.url}/store/customers`, { headers: await registering(scene, email), body: { email } }))
  const { token } = await ask<{ token: string }>(`${storefront.url}/auth/customer/emailpass`, {
    body: { email, password: "a-long-password" },
  })
  return { ...shopper(storefront), authorization: `Bearer ${token}` }
}

const change = ({ newName }: Scene) => ({ first_name: newName(), phone: "+49 30 1234567" })

export const customerActions: Action[] = [
  {
    name: "create customer",
    act: async (scene) => known(scene, await scene.office.createCustomer({ email: `${scene.newName()}@example.com` })),
  },
  {
    name: "change customer",
    act: (scene) => scene.office.changeCustomer(scene.random.pick(scene.customerIds), change(scene)),
  },
  { name: "delete customer", act: (scene) => scene.office.deleteCustomer(scene.random.pick(scene.customerIds)) },
  prepared({
    name: "register",
    given: async (scene) => {
      const email = `${scene.newName()}@example.com`
      return { headers: await registering(scene, email), body: { email } }
    },
    act: async (scene, registration) => known(scene, await send(`${scene.storefront.url}/store/customers`, registration)),
  }),
  prepared({
    name: "change own name",
    given: loggedIn,
    act: (scene, headers) => send(`${scene.storefront.url}/store/customers/me`, { headers, body: change(scene) }),
  }),
]
