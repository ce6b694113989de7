/**
 * Whether our workflow hook handlers register themselves when their files load.
 *
 * Set once while modules load, which is before workflow files do; one process runs one app.
 */
let isEnabled = true

export function setHookRegistration(enabled: boolean): void {
  isEnabled = enabled
}

export function isHookRegistrationEnabled(): boolean {
  return isEnabled
}
