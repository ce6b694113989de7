// What every slice adds to messaging, as a running app adds it by loading its files. The order is that of the documents.
import "../../src/workflows/commerce-events/captures"
import "../../src/workflows/commerce-events/messages"
import "../../src/workflows/commerce-events/order-subject"
import "../../src/workflows/commerce-events/snapshots"
import "../../src/workflows/payments/messages"
import "../../src/workflows/inventory-rules/messages"
import "../../src/modules/sizing/messages"
import "../../src/modules/email/messages"
