import { useId } from "react"
import { useProductColours } from "../../../hooks/size-assignments"
import { TextField } from "../../text-field"

type ColourProps = { productId: string; value: string; onChange: (colour: string) => void }

/** A colour of the product: its own ones are offered, any other can be typed. */
export const ColourField = ({ productId, value, onChange }: ColourProps) => {
  const { data } = useProductColours(productId)
  const list = useId()
  return (
    <>
      <TextField label="Colour" maxLength={80} list={list} value={value} onChange={onChange} />
      <datalist id={list}>
        {data?.map((colour) => (
          <option key={colour} value={colour} />
        ))}
      </datalist>
    </>
  )
}
