import { useId } from "react"
import { useProductColors } from "./assignments-api"
import { TextField } from "../../shared/fields"

type ColorProps = { productId: string; value: string; onChange: (color: string) => void }

/** A color of the product: its own ones are offered, any other can be typed. */
export const ColorField = ({ productId, value, onChange }: ColorProps) => {
  const { data } = useProductColors(productId)
  const list = useId()
  return (
    <>
      <TextField label="Color" maxLength={80} list={list} value={value} onChange={onChange} />
      <datalist id={list}>
        {data?.map((color) => (
          <option key={color} value={color} />
        ))}
      </datalist>
    </>
  )
}
