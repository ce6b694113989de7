import { useParams } from "react-router-dom"
import { ChartPage } from "../../../../sizing/editor/chart-page"

const SizeChartPage = () => {
  const { id = "" } = useParams()
  return <ChartPage key={id} id={id} />
}

export default SizeChartPage
