// Medusa loads the `.ts` files below src/workflows in every process, and no `.tsx`.
import "../emails"
