import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useBlocker } from "react-router-dom"

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export const useLeaveWarning = (isDirty: boolean): void => {
  const prompt = usePrompt()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== "blocked") return
    void prompt({
      title: "Leave without saving?",
      description: "What was changed here since it was last saved is lost.",
      confirmText: "Leave",
      cancelText: "Stay",
    }).then((isSure) => (isSure ? blocker.proceed() : blocker.reset()))
    // The prompt is another function at every drawing, and must be asked once.
  }, [blocker.state])
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isDirty])
}
