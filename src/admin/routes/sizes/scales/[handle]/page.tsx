import { useParams } from "react-router-dom"
import { ScalePage } from "../../../../sizing/scales/scale-page"

const SizeScalePage = () => {
  const { handle = "" } = useParams()
  return <ScalePage key={handle} handle={handle} />
}

export default SizeScalePage
