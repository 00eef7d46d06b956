interface Text {
  readonly label: string;
  readonly hint?: string;
}
type Parts = 'Street' | 'HouseNumber' | 'Postcode' | 'City' | 'Country';

/** The texts of an address under the ids of another place: "headStreet", "headCity" … */
export const place = <Prefix extends string>(
  prefix: Prefix,
  of: Readonly<Record<'street' | 'houseNumber' | 'postcode' | 'city' | 'country', Text>>,
) =>
  ({
    [`${prefix}Street`]: of.street,
    [`${prefix}HouseNumber`]: of.houseNumber,
    [`${prefix}Postcode`]: of.postcode,
    [`${prefix}City`]: of.city,
    [`${prefix}Country`]: of.country,
  }) as Record<`${Prefix}${Parts}`, Text>;
