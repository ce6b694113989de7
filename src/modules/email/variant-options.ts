/**
 * SQL for the options of the variant with the id `variantId`, a column, as `{ title: value }`; null where it has none.
 * Its aliases are of its own: `variantId` is read from the statement around it.
 */
export const selectVariantOptions = (variantId: string): string =>
  `(select json_object_agg(chosen_option.title, chosen_value.value)
    from product_variant_option chosen
    join product_option_value chosen_value on chosen_value.id = chosen.option_value_id
    join product_option chosen_option on chosen_option.id = chosen_value.option_id
    where chosen.variant_id = ${variantId})`
